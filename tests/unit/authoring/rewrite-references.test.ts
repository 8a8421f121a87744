import { expect, it } from 'vitest';
import { rewriteReferences } from '../../../src/authoring/rewrite-references.ts';

/** The text in which references to `old.one` lead to `new-one`. */
function rewrite(path: string, text: string, to = 'new-one'): string {
  return rewriteReferences(path, text, 'old.one', to).text;
}

it('follows links of prose, and leaves names and longer ids alone', () => {
  const text =
    'See <Ref id="old.one" />, <Ref\nid="old.one">it</Ref>, `old.one`, <Ref id="oldXone" />,';
  expect(rewrite('x/en.mdx', `${text} <Ref id="old.one-2" />.`)).toBe(
    'See <Ref id="new-one" />, <Ref\nid="new-one">it</Ref>, `old.one`, <Ref id="oldXone" />, <Ref id="old.one-2" />.',
  );
  expect(rewriteReferences('x/en.mdx', text, 'old.one', 'x').count).toBe(2);
});

it('follows the ids of YAML files where they stand, with all that is around them', () => {
  const text = `# of old.one
title: { en: old.one }
asked:
  en: [old.one]
causes:
  - a # first
  - 'old.one' # then
related: [ old.one,b ]
replacedBy: old.one
sign:
  en: "see <Ref id=\\"old.one\\" />"
guest:
  besides:
    - old.one
`;
  expect(rewrite('x/error.yaml', text)).toBe(`# of old.one
title: { en: old.one }
asked:
  en: [old.one]
causes:
  - a # first
  - new-one # then
related: [ new-one,b ]
replacedBy: new-one
sign:
  en: "see <Ref id=\\"new-one\\" />"
guest:
  besides:
    - new-one
`);
});

it('quotes an id that would be a number', () => {
  expect(rewrite('x/error.yaml', 'causes:\n  - old.one\n', '420012')).toBe(
    "causes:\n  - '420012'\n",
  );
});

it('leaves an id once in its list', () => {
  expect(rewrite('x/error.yaml', 'causes:\n  - new-one\n  - old.one\n  - b\n')).toBe(
    'causes:\n  - new-one\n  - b\n',
  );
  expect(rewrite('x/error.yaml', 'causes: [new-one, old.one]\n')).toBe('causes: [new-one]\n');
  expect(rewrite('x/error.yaml', 'causes: [old.one, new-one]\n')).toBe('causes: [new-one]\n');
});

it('follows what recorded queries expect', () => {
  const lines = [
    '{"q":"old.one","expect":["old.one","b"]}',
    '{"q": "x", "expect": ["new-one", "old.one"]}',
    '{"q":"y","expect":[]}',
  ];
  expect(rewrite('q.jsonl', lines.join('\n')).split('\n')).toEqual([
    '{"q":"old.one","expect":["new-one","b"]}',
    '{"q": "x", "expect": ["new-one"]}',
    '{"q":"y","expect":[]}',
  ]);
});
