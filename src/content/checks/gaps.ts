import type { Locale } from '../../model/locales.ts';
import { isKnownOnly, listEntries } from '../catalogue/entries.ts';
import { describeChanges } from '../catalogue/source-changes.ts';
import type { Catalog, Entry } from '../catalogue/types.ts';
import { compareWithSource } from './rules/parity.ts';

/** Something that readers of a language do not have yet, or not as it is now. */
export interface Gap {
  locale: Locale;
  kind: 'unwritten' | 'fallback' | 'stale' | 'title' | 'facts';
  /** The file to write or mend, from the project's root. */
  path: string;
  /** What has changed in the source, where the translation says what it rendered. */
  changes: string | undefined;
  /** How the structure of a stale translation differs from its source. */
  differences: string[];
}

/**
 * Lists what is to be written and translated: the check prints it, and refuses nothing for it.
 *
 * `listGaps(catalog)`
 * -> `[{ locale: 'ja', kind: 'stale', path: 'content/errors/X/ja.mdx', changes: 'Verify', differences: [] }]`
 */
export function listGaps(catalog: Catalog): Gap[] {
  const entries = listEntries(catalog);
  return catalog.locales.flatMap((locale) =>
    entries.flatMap((entry) => [
      ...listTitleGaps(entry, locale),
      ...listFactGaps(entry, locale),
      ...(isKnownOnly(entry) ? [] : listProseGaps(catalog, entry, locale)),
    ]),
  );
}

function listTitleGaps({ titleLocale, file }: Entry, locale: Locale): Gap[] {
  if (titleLocale[locale] === locale) return [];
  return [{ locale, kind: 'title', path: file, changes: undefined, differences: [] }];
}

/** Texts of the YAML file are behind although the prose is not; else they are told with it. */
function listFactGaps({ proseState, sourceChanges, file }: Entry, locale: Locale): Gap[] {
  const changes = sourceChanges[locale] ?? [];
  if (proseState[locale] !== 'current' || changes.length === 0) return [];
  return [
    { locale, kind: 'facts', path: file, changes: describeChanges(changes), differences: [] },
  ];
}

function listProseGaps(catalog: Catalog, entry: Entry, locale: Locale): Gap[] {
  const kind = entry.proseState[locale];
  // What is not written at all is told once, in the language in which it is written first.
  if (kind === 'current' || (kind === 'unwritten' && locale !== catalog.sourceLocale)) return [];
  const path = entry.prose[locale]?.file ?? `${entry.folder}/${locale}.mdx`;
  const differences = compareWithSource(catalog, entry, locale).map(({ problem }) => problem);
  const known = entry.sourceChanges[locale] ?? [];
  const changes = known.length === 0 ? undefined : describeChanges(known);
  return [{ locale, kind, path, changes, differences }];
}

const KINDS = {
  unwritten: 'to write',
  fallback: 'to translate; the source stands in',
  stale: 'changed in the source since it was translated',
  title: 'has no title in this language',
  facts: 'changed in the source since it was translated',
} as const satisfies Record<Gap['kind'], string>;

/**
 * Gaps as lines for the terminal.
 *
 * ```text
 * ja     content/errors/X/ja.mdx: changed in the source since it was translated: Resolution (step 2)
 *          <Resolution> has 2 steps, content/errors/X/en.mdx has 3.
 * ```
 */
export function formatGaps(gaps: readonly Gap[]): string {
  return gaps
    .flatMap(({ locale, kind, path, changes, differences }) => [
      `${locale.padEnd(6)} ${path}: ${KINDS[kind]}${changes === undefined ? '' : `: ${changes}`}`,
      ...differences.map((difference) => `         ${difference}`),
    ])
    .join('\n');
}
