import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkProductNames refuses', () => {
  it('a name with other capitals', async () => {
    expect(await reportSentence('en', 'Open the Metal Cloud first.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:10  product-name
        "Metal Cloud" has other capitals than the name in the term base.
        Expected: "Metal cloud".
        Fix: write "Metal cloud", or other words where the product is not meant."
    `);
  });

  it.each([
    ['en', 'Both metal clouds are worn.'],
    ['ja', 'metal cloudを開きます。'],
    ['zh-TW', '開啟 metal 雲端。'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toContain('  product-name\n');
  });
});

describe('checkProductNames lets pass', () => {
  it.each([
    ['en', 'Open the Metal cloud, or `Metal Cloud`.'],
    ['en', 'A [log](https://example.com/Metal Cloud) of Metal Cloudy.'],
    ['ja', 'Metal cloudを開きます。'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
