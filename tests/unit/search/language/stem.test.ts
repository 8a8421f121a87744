import { describe, expect, it } from 'vitest';
import { stemWord } from '../../../../src/search/language/stem.ts';

describe('stemWord', () => {
  // One step of the algorithm, or one exception to it, each.
  it.each(
    [
      ['restart', 'restarts', 'restarted', 'restarting'],
      ['policy', 'policies'],
      ['tie', 'ties', 'tied', 'tying'],
      ['class', 'classes'],
      ['stop', 'stopped', 'stopping'],
      ['add', 'added', 'adding', 'adds'],
      ['create', 'creates', 'created', 'creating'],
      ['agree', 'agreed', 'agrees'],
      ['hope', 'hoped', 'hoping'],
      ['play', 'played', 'plays'],
      ['operate', 'operation', 'operational', 'operator'],
      ['hopeful', 'hopefully', 'hopefulness'],
      ['suitable', 'suitably'],
      ['technology', 'technologies'],
      ['sensitive', 'sensitivity', 'sensitively'],
      ['format', 'formative'],
      ['adjust', 'adjustment', 'adjustable'],
      ['protect', 'protection', 'protective'],
      ['control', 'controlled', 'controlling'],
      ['compel', 'compelled'],
      ['proceed', 'proceeds', 'proceeding'],
    ].map((forms) => [forms.join(', '), forms] as const),
  )('brings together %s', (_, forms) => {
    expect(new Set(forms.map(stemWord)).size).toBe(1);
  });

  it.each([
    ['news', 'new'],
    ['organ', 'organization'],
    ['general', 'gene'],
    ['interval', 'intern'],
    ['paste', 'past'],
    ['early', 'ear'],
    ['use', 'user'],
    ['disk', 'dis'],
    ['gas', 'ga'],
    ['bed', 'be'],
    ['evening', 'even'],
    ['region', 'reg'],
    ['ply', 'plies2'],
  ])('keeps apart %s and %s', (a, b) => {
    expect(stemWord(a)).not.toBe(stemWord(b));
  });

  it.each(['x64', 'c++', 'サーバー', '復元', 'db_00600', 'is', 'VMs', 'x64s', 'say', ''])(
    'leaves %j',
    (word) => {
      expect(stemWord(word)).toBe(word);
    },
  );

  it.each([
    ['restoring', 'restor'],
    ['connections', 'connect'],
    ['dying', 'die'],
    ['saying', 'say'],
    ['cries', 'cri'],
    ['cry', 'cri'],
    ['ads', 'ad'],
    // A y after a vowel, or at the beginning, is a consonant.
    ['enjoyable', 'enjoy'],
    ['boyish', 'boyish'],
    ['deployments', 'deploy'],
    ['yielding', 'yield'],
    ['rhythms', 'rhythm'],
    ['conditionally', 'condit'],
  ])('%s -> %s', (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });
});
