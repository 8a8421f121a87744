import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../../src/offline/build/service-worker-file.ts';
import { startStaticServer, type StaticServer } from '../../../src/tools/static-server.ts';
import { EXAMPLE_SITE } from '../../example/site.ts';
import { test as siteTest } from './fixtures.ts';

/** A copy of the example at an address of its own, of which a test may do away with every part. */
export interface Deployment {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  directory: string;
  /** The build that is served now. */
  build: string;
  /** Cuts the network: nobody answers any more. */
  stop: () => Promise<void>;
  /**
   * Replaces the build by {@link NEW_BUILD}, as a host does who unpacks a newer release. One in which
   * only texts have changed keeps the search's code, whose file is named by what it holds.
   */
  replace: (what: 'content' | 'content and code') => Promise<void>;
  remove: () => Promise<void>;
}

/** The id of the build that replaces the one under test. */
export const NEW_BUILD = 'fedcba987654';
const NEW_SEARCH_CODE = 'search-engine-00000000.js';

interface DeploymentFixtures {
  /** The path at which the host has the site. */
  mountPath: string;
  deployment: Deployment;
}

/**
 * Playwright's `test`, with a copy of the example for each test that replaces or removes it: a browser
 * takes long to keep a copy of a large site.
 */
export const test = siteTest.extend<DeploymentFixtures>({
  mountPath: ['/', { option: true }],
  deployment: async ({ context, mountPath, expectProblems }, use) => {
    const deployment = await deploy(mountPath);
    // Its address is another than the one that pages may ask. That a request failed stays a problem.
    expectProblems(new RegExp(`^(?:GET|HEAD) ${new URL(deployment.url).origin}/\\S*$`));
    await use(deployment);
    // First the browser, which may still be fetching what it needs later.
    await context.close();
    await deployment.remove();
  },
});

async function deploy(mountPath: string): Promise<Deployment> {
  const directory = await mkdtemp(join(tmpdir(), 'shirube-'));
  await cp(EXAMPLE_SITE, directory, { recursive: true });
  let server: StaticServer | undefined = await startStaticServer({
    directory,
    mount: mountPath,
    port: 0,
  });
  const [build = ''] = await readdir(join(directory, 'search'));
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  const deployment: Deployment = {
    url: server.url,
    directory,
    build,
    stop,
    replace: async (what) => {
      await replaceBuild(directory, deployment.build, what);
      deployment.build = NEW_BUILD;
    },
    remove: async () => {
      await stop();
      await rm(directory, { recursive: true });
    },
  };
  return deployment;
}

/** Gives every page and every search file another build, and the worker a list of them. */
async function replaceBuild(
  directory: string,
  build: string,
  what: 'content' | 'content and code',
): Promise<void> {
  await rename(join(directory, 'search', build), join(directory, 'search', NEW_BUILD));
  const assets = await readdir(join(directory, 'assets'));
  const [code = ''] = assets.filter((name) => name.startsWith('search-engine-'));
  const newCode = what === 'content' ? code : NEW_SEARCH_CODE;
  await rename(join(directory, 'assets', code), join(directory, 'assets', newCode));
  const names = await readdir(directory, { recursive: true });
  const changed = names.filter(
    (name) => name.endsWith('.html') || (name.startsWith('search') && name.endsWith('.js')),
  );
  for (const name of changed) {
    const path = join(directory, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(build, NEW_BUILD).replaceAll(code, newCode));
  }
  await writeServiceWorker(directory);
}
