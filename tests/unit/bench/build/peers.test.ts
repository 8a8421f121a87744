import { expect, it } from 'vitest';
import { adaptMarkdown } from '../../../../bench/build/peers.ts';

it('gives a page the form of other builders', () => {
  const page =
    '# E1: "Broken"\n\nSee <a> and {{ b }}, `<c>`:\n\n```\n<d> {{ e }}\n```\n\nThen <f>.\n';
  expect(adaptMarkdown(page)).toBe(
    '---\ntitle: "E1: \\"Broken\\""\n---\n\nSee &lt;a> and {&#8203;{ b }}, `<c>`:\n\n' +
      '```\n<d> {{ e }}\n```\n\nThen &lt;f>.\n',
  );
});
