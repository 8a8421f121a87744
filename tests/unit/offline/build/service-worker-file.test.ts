import { expect, it } from 'vitest';
import { listPrecache } from '../../../../src/offline/build/service-worker-file.ts';

it('lists every file by its hash, but not the worker, nor the pages as Markdown', () => {
  const read = () => new TextEncoder().encode('x');
  const files = ['404.html', 'en/index.html', 'en/errors/X.txt', 'sw.js'].map((path) => ({
    path,
    read,
  }));
  expect(listPrecache(files)).toMatchInlineSnapshot(`
    {
      "404.html": "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=",
      "en/index.html": "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=",
    }
  `);
});
