import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../../../../src/search/engine/excerpts/cut-excerpt.ts';
import { createTermMatcher } from '../../../../../src/search/engine/excerpts/term-matcher.ts';
import { createEnglishTokenizer } from '../../../../../src/search/language/en.ts';
import { createChineseTokenizer } from '../../../../../src/search/language/zh-TW.ts';
import type { Tokenizer } from '../../../../../src/search/language/tokenizer.ts';

function excerpt(texts: string[], terms: string[], tokenizer: Tokenizer): string {
  const tokenized = texts.map((text) => ({ text, tokens: tokenizer.tokenize(text) }));
  return cutExcerpt(tokenized, createTermMatcher(terms, tokenizer.stem))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

const english = createEnglishTokenizer();

describe('cutExcerpt', () => {
  it('marks the words of the query in natural text', () => {
    expect(
      excerpt(['Restart the listener, then import again.'], ['restarted', 'listeners'], english),
    ).toBe('[Restart] the [listener], then import again.');
  });

  it('takes the passage with most of the query, whichever text it is in', () => {
    const long = `${'Nothing to see here. '.repeat(30)}The disk of the agent is full.`;
    expect(excerpt(['The disk.', long], ['disk', 'agent', 'full'], english)).toBe(
      '…The [disk] of the [agent] is [full].',
    );
  });

  it('begins with the first text when nothing matches', () => {
    expect(excerpt(['', 'First sentence.', 'Second.'], ['zebra'], english)).toBe('First sentence.');
  });

  it('ends with an ellipsis, at a word', () => {
    const shown = excerpt(['word '.repeat(200)], ['zebra'], english);
    expect(shown).toMatch(/word…$/);
    expect(shown.length).toBeLessThan(190);
  });

  it('joins pairs of Chinese characters to one mark', () => {
    expect(
      excerpt(['請重新啟動接聽程式。'], ['重新', '新啟', '啟動'], createChineseTokenizer()),
    ).toBe('請[重新啟動]接聽程式。');
  });

  it('makes one mark of stretches that touch, lie in each other or cross', () => {
    const text = '請重新啟動接聽程式服務。';
    const chinese = createChineseTokenizer();
    expect(excerpt([text], ['啟動', '重新'], chinese)).toBe('請[重新啟動]接聽程式服務。');
    expect(excerpt([text], ['服務', '重新', '新啟'], chinese)).toMatch(
      /^請\[重新啟.*\].*\[服務\]。$/u,
    );
  });

  it('begins at a word where a sentence is long and has no space', () => {
    const text = `${'a'.repeat(100)}檔案鎖定`;
    expect(excerpt([text], ['鎖定'], createChineseTokenizer())).toBe('…檔案[鎖定]');
  });

  it('sets no space after a full-width sign, where a paragraph ends', () => {
    expect(excerpt(['磁碟已滿。\n重新啟動。', ''], ['重新'], createChineseTokenizer())).not.toMatch(
      /。 /,
    );
    expect(excerpt(['The disk is full.\nRestart.'], ['disk'], english)).toBe(
      'The [disk] is full. Restart.',
    );
  });

  it('has nothing to show of no text', () => {
    expect(excerpt([], ['a'], english)).toBe('');
  });

  it('keeps markup as text', () => {
    expect(excerpt(['Use <script> & "quotes"'], ['script'], english)).toBe(
      'Use <[script]> & "quotes"',
    );
  });
});
