import { hashSource } from '../../content/read/source-hash.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';

/*
 * An entry that an import has made says so in its facts, with a fingerprint of each file: as long as these
 * hold, nobody has edited it, and a changed list may change it. It stands where an author looks first, and
 * goes with the entry wherever it goes.
 */

const FACTS: readonly string[] = ['error.yaml', 'cause.yaml'];
const MARK = /^# Imported: ([^\n]*)\n(?:#[^\n]*\n)?/m;
const ADVICE = '# Import the list again to change it, as long as nobody has edited these files.\n';

/**
 * Adds the mark to the files of an entry, below the first line of its facts.
 *
 * `markImported(Map { 'error.yaml' => '# yaml-…\nkind: code\n', 'en.mdx' => '…' })`
 * -> the same, with `# Imported: error.yaml 0123456789ab, en.mdx 3f9c0a12be45` in `error.yaml`
 */
export function markImported(files: ReadonlyMap<string, string>): Map<string, string> {
  const list = [...files]
    .map(([name, text]) => `${name} ${fingerprintFile(name, text)}`)
    .join(', ');
  const [name, facts] = findFacts(files);
  const end = facts.startsWith('#') ? facts.indexOf('\n') + 1 : 0;
  const marked = `${facts.slice(0, end)}# Imported: ${list}\n${ADVICE}${facts.slice(end)}`;
  return new Map([...files, [name, marked]]);
}

/**
 * The files that an import wrote, each with whether it is as it was written: the ids of its steps, line ends
 * and what a translation records apart.
 *
 * `readImported(files)` -> `Map { 'error.yaml' => true, 'en.mdx' => false }` where `en.mdx` was edited
 *
 * @returns undefined where no import has made the entry, or somebody has taken the mark away
 */
export function readImported(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, boolean> | undefined {
  const [, list] = MARK.exec(unifyLines(findFacts(files)[1])) ?? [];
  if (list === undefined) return undefined;
  return new Map(
    list.split(', ').map((item) => {
      const [name = '', recorded] = item.split(' ');
      const text = files.get(name);
      return [name, text !== undefined && fingerprintFile(name, text) === recorded];
    }),
  );
}

function findFacts(files: ReadonlyMap<string, string>): [name: string, text: string] {
  const name = FACTS.find((known) => files.has(known)) ?? '';
  return [name, files.get(name) ?? ''];
}

function fingerprintFile(name: string, text: string): string {
  const unified = unifyLines(text);
  return hashSource(
    '',
    FACTS.includes(name) ? unified.replace(MARK, '') : splitFrontMatter(unified)[1],
  );
}

function unifyLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
