import { isDeepStrictEqual } from 'node:util';
import type { Catalog, Entry } from '../../content/catalogue/types.ts';
import { hashSource, STEP_TAG } from '../../content/read/source-hash.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';
import type { TranslatedFacts } from '../../content/read/source-parts.ts';
import type { Locale } from '../../model/locales.ts';
import { markImported, readImported } from './imported-mark.ts';

/** What becomes of an entry that is there when its row is imported again. */
export type Again =
  | { outcome: 'unchanged' }
  | { outcome: 'changed'; files: Map<string, string>; removals: string[]; differs: string[] }
  | { outcome: 'kept'; why: string; differs: string[] };

/**
 * Compares an entry with what its row would make of it today. Where it says something else, it follows the
 * list if an import has made it and nobody has edited it since.
 *
 * @param drafted what the row would make: the facts as they are read, which of them a list can say, and the files
 * @param own the files of the entry as they are on disk, by name
 */
export function compareAgain(
  catalog: Catalog,
  entry: Entry,
  drafted: {
    facts: TranslatedFacts;
    fields: readonly string[];
    files: ReadonlyMap<string, string>;
  },
  own: ReadonlyMap<string, string>,
): Again {
  const { facts, fields, files } = drafted;
  const differs = [
    ...describeDifference(`${entry.type}.yaml`, listFields(catalog, entry, facts, fields)),
    ...catalog.locales.flatMap((locale) => {
      const name = `${locale}.mdx`;
      return describeDifference(name, listSections(entry.prose[locale]?.body, files.get(name)));
    }),
  ];
  const imported = readImported(own);
  const gone = [...(imported?.keys() ?? [])].filter((name) => own.has(name) && !files.has(name));
  differs.push(...gone.map((name) => `${name} (not in the list)`));
  if (differs.length === 0) return { outcome: 'unchanged' };
  if (imported === undefined) {
    return { outcome: 'kept', why: 'not made by an import, or marked as edited', differs };
  }
  const edited = [...imported].filter(([, isSame]) => !isSame).map(([name]) => name);
  if (edited.length > 0) {
    return { outcome: 'kept', why: `${edited.join(', ')} edited since the import`, differs };
  }
  const added = [...files.keys()].find((name) => own.has(name) && !imported.has(name));
  if (added !== undefined) {
    return { outcome: 'kept', why: `${added} was written by hand`, differs };
  }
  const named = new Map<string, string>();
  for (const [name, text] of files) {
    const withIds = keepStepIds(own.get(name) ?? '', text);
    if (withIds === undefined) {
      const why = `links lead to the steps of ${name}, of which the list has another number`;
      return { outcome: 'kept', why, differs };
    }
    named.set(name, withIds);
  }
  return { outcome: 'changed', files: markImported(named), removals: gone, differs };
}

function describeDifference(file: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${file} (${parts.join(', ')})`];
}

/** The fields that say something else. */
function listFields(
  { locales, sourceLocale }: Catalog,
  entry: Entry,
  facts: TranslatedFacts,
  fields: readonly string[],
): string[] {
  const own = entry as unknown as Readonly<Record<string, unknown>>;
  const listed = facts as unknown as Readonly<Record<string, unknown>>;
  // Of a language that is still arriving there may be none.
  const title: Partial<Record<Locale, string>> = facts.title;
  const titles = locales.filter(
    (locale) => entry.title[locale] !== (title[locale] ?? title[sourceLocale]),
  );
  return [
    ...titles.map((locale) => `title.${locale}`),
    ...fields.filter((field) => !isDeepStrictEqual(own[field], listed[field])),
  ];
}

/** The sections of a prose file that say something else, ids of steps apart. One that only authors have is theirs. */
function listSections(own: string | undefined, text: string | undefined): string[] {
  if (text === undefined) return [];
  const [, body] = splitFrontMatter(text);
  if (own !== undefined && hashSource('', own) === hashSource('', body)) return [];
  const before = splitSections(own ?? '');
  const after = splitSections(body);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  return changed.length === 0 ? ['the whole'] : changed;
}

/** `'<Meaning>\nA\n</Meaning>'` -> `Map { 'Meaning' => 'A' }`, each by its hash */
function splitSections(body: string): Map<string, string> {
  const found = body.replaceAll('\r\n', '\n').matchAll(/^<([A-Z]\w*)>\n([\s\S]*?)\n<\/\1>$/gm);
  return new Map([...found].map(([, name = '', text = '']) => [name, hashSource('', text)]));
}

/**
 * Gives the steps of a text the ids that they have in another, by their places.
 *
 * @returns undefined where there are ids and the number of steps is another: links lead to them
 */
function keepStepIds(before: string, text: string): string | undefined {
  const tags = before.match(STEP_TAG) ?? [];
  if (tags.every((tag) => tag === '<Step>')) return text;
  if (tags.length !== (text.match(STEP_TAG) ?? []).length) return undefined;
  let at = 0;
  return text.replaceAll(STEP_TAG, (tag) => tags[at++] ?? tag);
}
