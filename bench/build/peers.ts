/**
 * Other site builders, given the same pages: each page of an entry as Markdown, as our own build writes it beside
 * the page. They index them with the search that they bring.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/published/site-files.ts';

/** A site builder that ours is compared with. */
export interface Peer {
  name: string;
  /** The folder of its pages in a site, below which each language has its own. */
  pages: string;
  /** Its settings, by path. */
  files: Readonly<Record<string, string>>;
  /** The package with its command, and the words after it. */
  command: readonly [packageName: string, ...words: string[]];
  /** The folder of the built site. */
  output: string;
}

/** No list of all pages beside each page: that of thousands would be most of its bytes. */
const STARLIGHT = `import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [starlight({
    title: 'Bench',
    sidebar: [],
    defaultLocale: 'en',
    locales: {
      en: { label: 'English' },
      ja: { label: '日本語', lang: 'ja' },
      'zh-tw': { label: '繁體中文', lang: 'zh-TW' },
    },
  })],
});
`;

const STARLIGHT_CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const VITEPRESS = `export default {
  title: 'Bench',
  ignoreDeadLinks: true,
  locales: {
    en: { label: 'English', lang: 'en' },
    ja: { label: '日本語', lang: 'ja' },
    'zh-tw': { label: '繁體中文', lang: 'zh-TW' },
  },
  themeConfig: { search: { provider: 'local' } },
};
`;

export const PEERS: readonly Peer[] = [
  {
    name: 'Starlight',
    pages: 'src/content/docs',
    files: { 'astro.config.mjs': STARLIGHT, 'src/content.config.ts': STARLIGHT_CONTENT },
    command: ['astro', 'build', '--root'],
    output: 'dist',
  },
  {
    name: 'VitePress',
    pages: '.',
    files: { '.vitepress/config.mjs': VITEPRESS },
    command: ['vitepress', 'build'],
    output: '.vitepress/dist',
  },
];

/** Where the packages of the peers are listed, with a lock file. */
const LIST = join(import.meta.dirname, 'peers');

/** Installs the peers in a folder, unless they are there. */
export async function installPeers(folder: string): Promise<void> {
  const lock = await readFile(join(LIST, 'package-lock.json'), 'utf8');
  const mark = join(folder, 'node_modules/.installed');
  if ((await readFile(mark, 'utf8').catch(() => '')) === lock) return;
  await mkdir(folder, { recursive: true });
  await cp(LIST, folder, { recursive: true });
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code !== 0) throw new Error('The peers could not be installed: see what npm says above.');
  await writeFile(mark, lock);
}

/** The script of a peer's command, in the folder in which it is installed. */
export async function findScript(folder: string, { command }: Peer): Promise<string> {
  const own = join(folder, 'node_modules', command[0]);
  const { bin } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(own, typeof bin === 'string' ? bin : (bin[command[0]] ?? ''));
}

/** Writes the site of a peer with the pages of entries of a site that ours has built. */
export async function writePeerSite(peer: Peer, built: string, site: string): Promise<void> {
  await rm(site, { recursive: true, force: true });
  const texts: [path: string, text: string][] = listFiles(built).flatMap(({ path, read }) => {
    const name = /^([\w-]+)\/((?:errors|causes)\/.+)\.txt$/.exec(path);
    if (name === null) return [];
    const [, locale = '', page = ''] = name;
    const text = adaptMarkdown(Buffer.from(read()).toString('utf8'));
    return [[join(peer.pages, locale.toLowerCase(), `${page}.md`), text]];
  });
  for (const [path, text] of [...texts, ...Object.entries(peer.files)]) {
    const file = join(site, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * A page as other builders take it: its title in front matter, and nothing outside of code that they would take
 * for HTML or for a template.
 *
 * `'# E1: Broken\n\nSee <a>.\n'` -> `'---\ntitle: "E1: Broken"\n---\n\nSee &lt;a>.\n'`
 */
export function adaptMarkdown(text: string): string {
  const [, title = 'Page', body = text] = /^# (.*)\n([\s\S]*)$/.exec(text) ?? [];
  const adapted = body
    .split(/(^ *```[\s\S]*?^ *```$|`[^`\n]+`)/m)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replaceAll('<', '&lt;').replaceAll('{{', '{&#8203;{').replaceAll('\\<', '&lt;'),
    )
    .join('');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${adapted}`;
}
