import { expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/model/front-matter.ts';

it.each([
  ['---\na: 1\n---\n\nText', ['---\na: 1\n---\n', '\nText']],
  ['---\r\na: 1\r\n---\r\nText', ['---\r\na: 1\r\n---\r\n', 'Text']],
  ['Text\n---\na\n---\n', ['', 'Text\n---\na\n---\n']],
])('cuts %j', (text, parts) => {
  expect(splitFrontMatter(text)).toEqual(parts);
});
