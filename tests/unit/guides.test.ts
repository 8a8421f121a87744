import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROSE_COMPONENTS } from '../../src/model/sections.ts';
import { projectRoot } from '../../src/project-root.ts';

const GUIDES = ['CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'YOUR-OWN-BASE.md'];
const SETTINGS = [
  '.oxlintrc.json',
  'astro.config.mjs',
  'eslint.config.mjs',
  'knip.jsonc',
  'rooms.mjs',
];

/** A file or a folder by its path from the project's root. */
const NAMED =
  /(?<![\w./@-])(?:bench|hosting|interface|scripts|src|tests)\/[\w./[\]-]*(?:\/|\.[a-z]+\b)/g;

/** What may be deleted with the first content, and is then missed by nobody. */
const OF_FIRST_CONTENT = ['tests/content/', 'tests/e2e/content/'];

function isThere(path: string): boolean {
  const own = OF_FIRST_CONTENT.find((folder) => path.startsWith(folder));
  return existsSync(join(projectRoot, path)) || (own !== undefined && !isThere(own.slice(0, -1)));
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

function listFiles(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(projectRoot, '/').length));
}

it.each([...GUIDES, ...SETTINGS, 'src', 'scripts'])(
  '%s names only files that are there',
  (place) => {
    const files = place.includes('.') ? [place] : listFiles(place);
    const gone = files.flatMap((file) => {
      const named = read(file).match(NAMED) ?? [];
      return named.filter((path) => !isThere(path)).map((path) => `${file} names ${path}`);
    });
    expect(gone).toEqual([]);
  },
);

it('README has every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const guide = read('README.md');
  const commands = Object.keys(scripts).filter((name) => name !== 'preinstall');
  const isTold = (name: string) => new RegExp(`npm (?:run )?${name}(?![\\w:])`).test(guide);
  expect(commands.filter((name) => !isTold(name))).toEqual([]);
});

it('CONTRIBUTING has every section, and every component in its table', () => {
  const guide = read('CONTRIBUTING.md');
  const table = guide.match(/^\| `<.*?>` +\|/gm)?.join('\n') ?? '';
  const untold = Object.entries(PROSE_COMPONENTS).filter(
    ([name, { role }]) => !new RegExp(`\`<${name}[ >]`).test(role === 'section' ? guide : table),
  );
  expect(untold.map(([name]) => name)).toEqual([]);
});
