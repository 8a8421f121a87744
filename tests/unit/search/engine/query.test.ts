import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../../src/search/engine/query.ts';

describe('readQuery', () => {
  it('brings to normal form, and keeps each line once', () => {
    expect(readQuery('ＶＭ－０１ down\r\nVM-02 down\n  ＶＭ－０１ down', []).text).toBe(
      'VM-01 down VM-02 down',
    );
  });

  it.each([
    ['a GUID', '[5e0a9f31-77d4-4a8e-b1c2-0a1b2c3d4e5f]'],
    ['a time', '2026-11-20T23:04:17.221Z 2019-07-11 1:05'],
    ['a mail address', 'someone@mail.example'],
    ['a component', 'Acme.Store.EngineLinux-1.0'],
  ])('sets aside %s', (_, noise) => {
    const { text, plain } = readQuery(`disk ${noise} full`, ['Acme.Store.Engine']);
    expect(plain.match(/\w+/g)).toEqual(['disk', 'full']);
    expect(text).toContain(noise);
  });

  it('takes what else would be set aside for the query, where there is nothing else', () => {
    expect(readQuery('Acme.Store.Engine', ['Acme.Store.Engine']).plain).toBe('Acme.Store.Engine');
  });
});

it('leaves out what would become a book', () => {
  expect(readQuery(`a${'\uFDFA'.repeat(3)}b`, []).text.replaceAll(/\s+/g, ' ')).toBe('a b');
});
