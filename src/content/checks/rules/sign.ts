import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** What a picture may not do: run anything, or load anything. */
const LIVELY =
  /<script\b|<foreignObject\b|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#)|@import/i;

/** The picture of the site is square, and complete in itself. */
export function checkSign({ sign }: Catalog): Issue[] {
  if (sign === undefined) return [];
  const { file, text } = sign;
  const describe = (problem: string, expected: string, fix: string): Issue[] => [
    { rule: 'bad-sign', file, ...FILE_START, problem, expected, fix },
  ];
  if (!text.includes('<svg')) {
    return describe(
      'This is no SVG file.',
      'a picture as SVG; one of another kind does not become one by its name.',
      'draw it as SVG, or leave it out: the site then has the usual picture.',
    );
  }
  const [, width, height] =
    /<svg\b[^>]*\sviewBox\s*=\s*["']\s*\S+\s+\S+\s+(\S+)\s+(\S+?)\s*["']/.exec(text) ?? [];
  if (width === undefined || width !== height) {
    return describe(
      'This is no square picture.',
      'an SVG with a viewBox that is as wide as it is high, such as viewBox="0 0 32 32".',
      'give it such a viewBox.',
    );
  }
  const [lively] = LIVELY.exec(text) ?? [];
  if (lively === undefined) return [];
  return describe(
    `The picture runs or loads something: ${lively.trim()}`,
    'a picture that is complete in itself.',
    'take it out, or draw what it refers to.',
  );
}
