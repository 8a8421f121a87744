import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

/** The prose of each file, by its path, as a page of the fixture has it. */
function readArticles(page: string): Map<string, string> {
  const html = readFileSync(join(projectRoot, '.cache/stock-mdx', page), 'utf8');
  return new Map(
    parse(html)
      .querySelectorAll('article')
      .map((article) => [article.id, article.innerHTML]),
  );
}

// Compiling prose when its page is rendered saves half of a build; what it gives is what Astro gives.
it('prose is rendered as by the MDX integration of Astro', () => {
  const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astro, 'build', '--root', 'tests/fixtures/stock-mdx'],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
  const stock = readArticles('stock.html');
  const own = readArticles('own.html');
  expect(stock.size).toBeGreaterThan(20);
  expect([...own.keys()].sort()).toEqual([...stock.keys()].sort());
  for (const [path, html] of stock) expect(own.get(path), path).toBe(html);
});
