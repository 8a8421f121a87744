import { describe, expect, it } from 'vitest';
import type { LanguageText } from '../../src/content/checks/language/texts.ts';
import {
  compareText,
  indexDocuments,
  listDocumentLines,
  listNgrams,
  splitUnits,
} from '../../src/tools/compare-sources.ts';

const SENTENCE = 'Restart the service on the machine and then try the whole backup again.';

/** An English text of ours, and what of it stands in a document. */
function compare(ours: string, document: string) {
  const text: LanguageText = {
    file: 'en.mdx',
    locale: 'en',
    masked: ours,
    withLabels: ours,
    placeAt: (offset) => ({ line: ours.slice(0, offset).split('\n').length, column: 1 }),
  };
  return compareText(text, indexDocuments(new Map([['a.md', document]]), 8));
}

describe('units', () => {
  it.each([
    ['It isn’t “ready”, yet.', ['it', 'isnt', 'ready', 'yet']],
    ['VMを、再起動', ['vm', 'を', '再', '起', '動']],
    ['サーバー', ['サ', 'ー', 'バ', 'ー']],
    ['用 Azure 備份', ['用', 'azure', '備', '份']],
  ])('of %s', (text, expected) => {
    expect(splitUnits(text).map((unit) => unit.text)).toEqual(expected);
  });

  it('know their place', () => {
    expect(splitUnits('a, bc')[1]).toEqual({ text: 'bc', start: 3, end: 5 });
  });
});

describe('n-grams', () => {
  it('are all runs of that length', () => {
    expect(listNgrams(splitUnits('a b c'), 2)).toEqual(['a b', 'b c']);
  });

  it('are none in a text that is shorter', () => {
    expect(listNgrams(splitUnits('a b'), 3)).toEqual([]);
  });
});

describe('lines of a document', () => {
  it('come with labels and code, and without', () => {
    expect(listDocumentLines('Open **Services**, [look](x.md)<br>| run `x` | now')).toEqual([
      'Open Services, look',
      'run x',
      'now',
      'Open , look',
      'run',
    ]);
  });
});

describe('comparison', () => {
  it('finds a passage and its line', () => {
    const { share, runs } = compare(`A title\n\nFirst, ${SENTENCE}`, `Please ${SENTENCE}`);
    expect(share).toEqual({ total: 7, found: 6 });
    expect(runs).toEqual([
      {
        locale: 'en',
        file: 'en.mdx',
        line: 3,
        length: 13,
        passage: SENTENCE.slice(0, -1),
        document: 'a.md',
      },
    ]);
  });

  it('looks past what was left out', () => {
    const ours = SENTENCE.replace('the service', 'the \uE001\uE001\uE001');
    const document = SENTENCE.replace('the service', 'the `vss`');
    expect(compare(ours, document).runs[0]?.length).toBe(12);
  });

  it('finds two passages apart', () => {
    const other = 'Nobody wants to read two very different sentences here tonight';
    const { runs } = compare(`${SENTENCE} ${other}`, `${SENTENCE}\n\n${other}`);
    expect(runs.map(({ length }) => length)).toEqual([13, 10]);
  });

  it('finds nothing in what is said in other words', () => {
    const { share } = compare('When the service is up again, retry the backup.', SENTENCE);
    expect(share.found).toBe(0);
  });
});
