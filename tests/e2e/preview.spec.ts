import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';
import { findFreePorts, startServerProcess } from '../support/server-process.ts';
import { expect, test } from './support/fixtures.ts';

/** Starts the development server on a copy of the example, and hands over how to change a file of it. */
async function startPreview() {
  const content = await mkdtemp(join(tmpdir(), 'shirube-preview-'));
  await cp(join(projectRoot, 'examples/database'), content, { recursive: true });
  const [port = 0] = await findFreePorts(1);
  const site = `http://127.0.0.1:${String(port)}/`;
  const server = await startServerProcess(
    process.execPath,
    ['scripts/run.cjs', 'astro', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    site,
    { SHIRUBE_CONTENT: content },
  );
  const replace = async (path: string, from: string, to: string): Promise<void> => {
    const file = join(content, path);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  };
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(content, { recursive: true });
  };
  return { content, site, replace, stop };
}

const FACTS = 'errors/DB-00600/error.yaml';
const TITLE = 'A page of a data file is damaged';

test('an author sees what is wrong while it is, and finds what they have saved', async ({
  page,
  expectProblems,
}) => {
  const { content, site, replace, stop } = await startPreview();
  expectProblems(new RegExp(`^GET ${site}`));
  try {
    const panel = page.locator('[data-preview-issues]');
    const title = page.locator('main h1');
    await page.goto(`${site}en/errors/DB-00600.html`);
    await expect(title).toContainText(TITLE);
    await expect(panel).toHaveCount(0);

    // The page is loaded again by itself, with what is wrong and as it was last.
    await replace(FACTS, 'kind: code', 'kind: [code');
    await expect(panel).toContainText(`${content}/${FACTS}:`);
    await expect(title).toContainText(TITLE);
    const other = await page.request.get(`${site}en/errors/DB-00018.html`);
    expect(other.status()).toBe(200);
    expect(await other.text()).not.toContain('data-preview-issues');

    await replace(FACTS, 'kind: [code', 'kind: code');
    await expect(panel).toHaveCount(0);

    await replace(FACTS, TITLE, 'The kumquat is squashed');
    await expect(title).toContainText('The kumquat is squashed');
    await page.goto(`${site}en/search.html#q=squashed+kumquats`);
    await expect(page.locator('[data-search-results] [data-result-id]').first()).toHaveAttribute(
      'data-result-id',
      'DB-00600',
    );
  } finally {
    // Vite's client looks for a server that has gone in a way that the policy of the pages forbids.
    await page.goto('about:blank');
    await stop();
  }
});
