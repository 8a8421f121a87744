import {
  appendFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD_PATH } from '../../../src/model/build-mark.ts';
import { writeServiceWorker } from '../../../src/offline/build/service-worker-file.ts';
import { listFiles } from '../../../src/published/site-files.ts';
import { startStaticServer, type StaticServer } from '../../../src/tools/static-server.ts';
import { EXAMPLE_SITE } from '../../example/site.ts';
import { test as siteTest } from './fixtures.ts';

/** A copy of the example at an address of its own, of which a test may do away with every part. */
export interface Deployment {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  directory: string;
  /** Cuts the network: nobody answers any more. */
  stop: () => Promise<void>;
  /**
   * Replaces the build by another one, as a host does who unpacks a newer release. One in which only texts
   * have changed keeps the search's code, whose file is named by what it holds.
   */
  replace: (what: 'content' | 'content and code') => Promise<void>;
  remove: () => Promise<void>;
}

/** How the names of the search's files end in the build that replaces the one under test. */
const NEW_END = 'feedbeef';
const NEW_SEARCH_CODE = 'search-engine-00000000.js';

interface DeploymentFixtures {
  /** The path at which the host has the site. */
  mountPath: string;
  /** Which files of the example the site does without; it has a worker of its own then. */
  leftOut: RegExp | undefined;
  /** How many bytes the worker may keep unasked: of a site with more it keeps the frame alone. */
  unaskedBytes: number | undefined;
  deployment: Deployment;
}

/**
 * Playwright's `test`, with a copy of the example for each test that replaces or removes it: a browser
 * takes long to keep a copy of a large site.
 */
export const test = siteTest.extend<DeploymentFixtures>({
  mountPath: ['/', { option: true }],
  leftOut: [undefined, { option: true }],
  unaskedBytes: [undefined, { option: true }],
  deployment: async ({ context, mountPath, leftOut, unaskedBytes, expectProblems }, use) => {
    const deployment = await deploy({ mountPath, leftOut, unaskedBytes });
    // Its address is another than the one that pages may ask. That a request failed stays a problem.
    expectProblems(new RegExp(`^(?:GET|HEAD) ${new URL(deployment.url).origin}/\\S*$`));
    await use(deployment);
    // First the browser, which may still be fetching what it needs later.
    await context.close();
    await deployment.remove();
  },
});

async function deploy({
  mountPath,
  leftOut,
  unaskedBytes,
}: Pick<DeploymentFixtures, 'leftOut' | 'mountPath' | 'unaskedBytes'>): Promise<Deployment> {
  const directory = await mkdtemp(join(tmpdir(), 'shirube-'));
  await cp(EXAMPLE_SITE, directory, {
    recursive: true,
    filter: (path) => leftOut?.test(relative(EXAMPLE_SITE, path).replaceAll(sep, '/')) !== true,
  });
  if (leftOut !== undefined || unaskedBytes !== undefined) {
    await writeServiceWorker(directory, unaskedBytes);
  }
  let server: StaticServer | undefined = await startStaticServer({
    directory,
    mount: mountPath,
    port: 0,
  });
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    url: server.url,
    directory,
    stop,
    replace: async (what) => {
      await replaceBuild(directory, what);
      await writeServiceWorker(directory, unaskedBytes);
    },
    remove: async () => {
      await stop();
      await rm(directory, { recursive: true });
    },
  };
}

/** Of which build a page is that is open: {@link Deployment.replace} marks the pages of the newer one. */
export async function isNewPage(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['newer'] !== undefined);
}

/** Of which build a file of the search is; undefined for other files. */
export function isNewSearchFile(address: string): boolean | undefined {
  const [, hash] = SEARCH_FILE.exec(address) ?? [];
  return hash?.endsWith(NEW_END);
}

const SEARCH_FILE = /search\/[\w-]+\/\w+-([0-9a-f]{12})\.js/;

/** Gives every page, every search file and the mark of the build another content. */
async function replaceBuild(
  directory: string,
  what: 'content' | 'content and code',
): Promise<void> {
  const assets = await readdir(join(directory, 'assets'));
  const [code = ''] = assets.filter((name) => name.startsWith('search-engine-'));
  const newCode = what === 'content' ? code : NEW_SEARCH_CODE;
  await rename(join(directory, 'assets', code), join(directory, 'assets', newCode));
  const files = listFiles(directory).map(({ path }) => path);
  const hashes = files.flatMap((path) => SEARCH_FILE.exec(path)?.[1] ?? []);
  const newHashes = new Map(hashes.map((hash) => [hash, hash.slice(0, -NEW_END.length) + NEW_END]));
  const renew = (text: string): string =>
    text
      .replaceAll(/\b[0-9a-f]{12}\b/g, (hash) => newHashes.get(hash) ?? hash)
      .replace(/(?<="edition":")\w+/, NEW_END)
      .replaceAll(code, newCode);
  for (const path of files) {
    const place = join(directory, path);
    if (path.endsWith('.html')) {
      const page = await readFile(place, 'utf8');
      await writeFile(place, renew(page).replace('<html', '<html data-newer'));
    } else if (path === BUILD_PATH) {
      await appendFile(place, `// ${NEW_END}\n`);
    } else if (SEARCH_FILE.test(path) || path.endsWith('/search-list.js')) {
      await writeFile(place, renew(await readFile(place, 'utf8')));
      await rename(place, join(directory, renew(path)));
    }
  }
}
