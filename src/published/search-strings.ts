import { type SearchStrings, stringsKey } from '../search/files/strings.ts';
import type { Locale } from '../model/locales.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import { REGISTRY_GLOBAL } from '../search/files/registry.ts';

/** The texts that the search needs in the browser, out of all texts of the interface. */
export function selectSearchStrings(ui: UiStrings): SearchStrings {
  const { search, browse, site, taxonomy } = ui;
  const { errorKind, causeKind, service, operation, os } = taxonomy;
  return {
    count: search.count,
    countFiltered: browse.count,
    none: search.none,
    noneHelp: search.noneHelp,
    noneFiltered: search.noneFiltered,
    loading: search.loading,
    error: search.error,
    unavailable: search.unavailable,
    titleFor: `${search.titleFor} - ${site.name}`,
    names: { ...errorKind, ...causeKind, ...service, ...operation, ...os },
  };
}

/**
 * The script that hands the texts of one language to the search.
 *
 * `renderSearchStrings(ui, '3f2a', 'ja')` -> `'__shirube.receive("3f2a/ja/strings",{…});'`
 */
export function renderSearchStrings(ui: UiStrings, build: string, locale: Locale): string {
  const key = JSON.stringify(stringsKey(build, locale));
  const strings = JSON.stringify(selectSearchStrings(ui));
  return `${REGISTRY_GLOBAL}.receive(${key},${strings});\n`;
}
