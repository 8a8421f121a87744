import type { Issue, Place } from '../../model/issue.ts';
import { findComponent } from '../../model/sections.ts';

type Fault = Pick<Issue, 'rule' | 'problem' | 'expected' | 'fix'> & Place;

/** What a fault that the parser names is called, by what its message begins with. */
const FAULTS: readonly [
  message: RegExp,
  describe: (...names: string[]) => Omit<Fault, 'rule' | keyof Place>,
][] = [
  [
    /^Unexpected closing tag `<\/([^>]+)>`, expected corresponding closing tag for `<([^>]+)>` \((\d+):/,
    (closed, open, line) => ({
      problem: `</${closed}> stands here, and <${open}> of line ${line} is still open.`,
      expected: 'each component closed by its own name, the inner one first.',
      fix: `write </${open}> before it or in its place.`,
    }),
  ],
  [
    /^Unexpected closing tag `<\/([^>]+)>`, expected an open tag/,
    (name) => ({
      problem: `</${name}> closes what nothing opens.`,
      expected: `<${name}> before it.`,
      fix: 'open it where it begins, or remove this.',
    }),
  ],
  [
    /^Expected a closing tag for `<([^>]+)>` \([\d:]+\)(?: before the end of `(\w+)`)?/,
    (name = '', part = '') => {
      if (findComponent(name) === undefined) return UNKNOWN_SIGN;
      const isInPart = part !== '';
      return {
        problem: `<${name}> is not closed${isInPart ? ' where the paragraph or the item ends in which it opens' : ''}.`,
        expected: `</${name}>${isInPart ? ' in the same paragraph or item, or each of the two on a line of its own' : ''}.`,
        fix: `write </${name}> where it ends, or "/>" at its own end where nothing stands in it.`,
      };
    },
  ],
  [
    // It would have a comment in braces, which no prose file may have either.
    /to create a comment/,
    () => ({
      problem: 'A comment of HTML stands here, or a "<" that opens nothing.',
      expected: 'text that readers see.',
      fix: 'remove the comment; put "<" of the text into `inline code`.',
    }),
  ],
  [/^Unexpected character after `<`/, () => UNKNOWN_SIGN],
  [
    /^Unexpected end of file in expression/,
    () => ({
      problem: 'A "{" opens here and is never closed.',
      expected: 'text and components only.',
      fix: 'put "{" of the text into `inline code`.',
    }),
  ],
];

const UNKNOWN_SIGN = {
  problem: 'A "<" stands here that begins no component.',
  expected: 'the name of a component, with each of its values in quotes.',
  fix: 'put "<" of the text into `inline code`; a link is [its text](https://…).',
};

/**
 * What the parser of prose has found, in words. It begins its messages with the place.
 *
 * `'3:5: Unexpected closing tag …'` -> `{ line: 3, column: 5, problem: '</Step> closes what nothing opens.', … }`
 */
export function describeMdxFault(message: string): Fault {
  const [, line = '1', column = '1', text = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  for (const [pattern, describe] of FAULTS) {
    const match = pattern.exec(text);
    if (match !== null) return { rule: 'mdx-syntax', ...place, ...describe(...match.slice(1)) };
  }
  return {
    rule: 'mdx-syntax',
    ...place,
    problem: `${text}.`,
    expected: 'a file in MDX syntax.',
    fix: 'close every component, and put "<" and "{" of the text into `inline code`.',
  };
}
