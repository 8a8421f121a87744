import { expect, it } from 'vitest';
import { listBuiltFiles } from '../../../src/published/built-files.ts';
import { textFile } from '../../../src/published/site-files.ts';

it('lists every file by its hash, but not the worker and the list itself, and the pages as Markdown in one', () => {
  const files = ['404.html', 'en/errors/X.txt', 'en/index.html', 'files.json', 'sw.js'];
  expect(listBuiltFiles(files.map((path) => textFile(path, 'x')))).toMatchInlineSnapshot(`
    {
      "files": {
        "404.html": "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=",
        "en/index.html": "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=",
      },
      "others": "9ln1lw11MKP90bNEHv49U2UnS/WnHaxfWghCiJL5QGM=",
    }
  `);
});

it('tells when a page as Markdown is another one, or is gone', () => {
  const of = (files: Record<string, string>): string =>
    listBuiltFiles(Object.entries(files).map(([path, text]) => textFile(path, text))).others;
  const all = [
    of({ 'en/errors/X.txt': 'x', 'en/errors/Y.txt': 'y' }),
    of({ 'en/errors/X.txt': 'x', 'en/errors/Y.txt': 'z' }),
    of({ 'en/errors/X.txt': 'x' }),
    of({ 'en/errors/Z.txt': 'x' }),
  ];
  expect(new Set(all).size).toBe(all.length);
});
