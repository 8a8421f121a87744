import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { annotateProse } from '../../../src/prose/annotate-prose.ts';
import { takeRefQuotes } from '../../../src/prose/take-ref-quotes.ts';

it.each([
  ['詳細は「<Ref id="a" />」を参照します。', '「」', 'を参照します。'],
  ['**注意**「<Ref id="a" />」', '「」', '注意'],
  ['詳細は「<Ref id="a" />と手順」を参照します。', '', 'と手順」を参照します。'],
  ['<Ref id="a" />を参照します。', undefined, 'を参照します。'],
  ['「手順」（<Ref id="a" />）', undefined, '「手順」（'],
])('%s', async (paragraph, quotes, text) => {
  const source = `<Resolution>\n<Step>\n${paragraph}\n</Step>\n</Resolution>`;
  const { code } = await mdxToJs(source, { mdastPlugins: [takeRefQuotes, annotateProse] });
  expect(code).toMatch(/number: "1"/);
  expect(/quotes: "([^"]*)"/.exec(code)?.[1]).toBe(quotes);
  expect(code).toContain(`"${text}"`);
});
