import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { annotateProse } from '../../../src/prose/annotate-prose.ts';
import { markQuotedRefs } from '../../../src/prose/mark-quoted-refs.ts';

it.each([
  ['詳細は「<Ref id="a" />」を参照します。', true],
  ['**注意**「<Ref id="a" />」を参照します。', true],
  ['<Ref id="a" />を参照します。', false],
  ['「手順」（<Ref id="a" />）', false],
])('%s', async (paragraph, isQuoted) => {
  const source = `<Resolution>\n<Step>\n${paragraph}\n</Step>\n</Resolution>`;
  const { code } = await mdxToJs(source, { mdastPlugins: [markQuotedRefs, annotateProse] });
  expect(code).toMatch(/number: "1"/);
  expect(code.includes('quoted: true')).toBe(isQuoted);
});
