import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { writeServiceWorker } from '../../../src/offline/service-worker-file.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { startStaticServer, type StaticServer } from '../../../src/server/static-server.ts';

const distFolder = process.env['SHIRUBE_DIST'] ?? join(projectRoot, 'dist');

/** A copy of the site at an address of its own, of which a test may do away with every part. */
export interface Deployment {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  directory: string;
  /** The build that is served now. */
  build: string;
  /** Cuts the network: nobody answers any more. */
  stop: () => Promise<void>;
  /** Replaces the build by one with another id, as a host does who unpacks a newer release. */
  replace: (build: string) => Promise<void>;
  remove: () => Promise<void>;
}

/** All entries but one, which a test need not wait for that only looks at how copies are replaced. */
const FURTHER_ENTRIES = /^(?:e|api\/errors|[\w-]+\/(?:errors|causes))\/(?!151076\.)/;

/** `{ mount: '/kb/', isWhole: true }` -> a copy of the built site below that path */
export async function deploy(options: { mount: string; isWhole: boolean }): Promise<Deployment> {
  const { mount, isWhole } = options;
  const directory = await mkdtemp(join(tmpdir(), 'shirube-'));
  await cp(distFolder, directory, {
    recursive: true,
    filter: (source) =>
      isWhole || !FURTHER_ENTRIES.test(relative(distFolder, source).replaceAll('\\', '/')),
  });
  if (!isWhole) await writeServiceWorker(directory);
  let server: StaticServer | undefined = await startStaticServer({ directory, mount, port: 0 });
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
    replace: async (newBuild) => {
      await renameBuild(directory, deployment.build, newBuild);
      deployment.build = newBuild;
    },
    remove: async () => {
      await stop();
      await rm(directory, { recursive: true });
    },
  };
  return deployment;
}

/** Gives every page and every search file another build, and the worker a list of them. */
async function renameBuild(directory: string, from: string, to: string): Promise<void> {
  await rename(join(directory, 'search', from), join(directory, 'search', to));
  const names = await readdir(directory, { recursive: true });
  const changed = names.filter(
    (name) => name.endsWith('.html') || (name.startsWith('search') && name.endsWith('.js')),
  );
  for (const name of changed) {
    const path = join(directory, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(from, to));
  }
  await writeServiceWorker(directory);
}
