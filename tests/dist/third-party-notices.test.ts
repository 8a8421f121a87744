import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { readBuiltFile } from './support/built-site.ts';

/** What every script of the site is made from; the rest of the build is text and markup of our own. */
const SCRIPTS = [
  ...readdirSync(`${projectRoot}/src/browser/entries`).map((name) => `src/browser/entries/${name}`),
  'src/search/files/tokenizer-payloads.ts',
  'src/search/files/unzip-payload.ts',
  'src/offline/worker/worker.ts',
];

/** What leaves data or rules in the search: no script imports it, so no bundler knows. */
const DATA_PACKAGES = ['pagefind', 'opencc-js', 'snowball'];

/** Where the notices call a package by another name. */
const NAMES: Readonly<Record<string, string>> = {
  kuromoji: 'kuromoji.js',
  'workbox-core': 'workbox',
  'workbox-precaching': 'workbox',
  'workbox-routing': 'workbox',
  'workbox-strategies': 'workbox',
};

async function listBundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: SCRIPTS,
    bundle: true,
    write: false,
    outdir: 'out',
    metafile: true,
    platform: 'browser',
    logLevel: 'silent',
  });
  const packages = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(
      ([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ?? [],
    );
  return [...new Set(packages)].sort();
}

it('the notices name every package whose code or data leaves the build', async () => {
  const bundled = await listBundledPackages();
  // What is audited by name: see SECURITY.md, which lists the same.
  expect(bundled).toMatchInlineSnapshot(`
    [
      "fflate",
      "kuromoji",
      "workbox-core",
      "workbox-precaching",
      "workbox-routing",
      "workbox-strategies",
    ]
  `);
  const notices = readBuiltFile('third-party-notices.txt').toLowerCase();
  for (const name of [...bundled, ...DATA_PACKAGES]) {
    expect(notices, name).toContain(NAMES[name] ?? name);
  }
});
