import type { Catalog, CauseEntry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import type { SectionId } from '../model/sections.ts';
import { type EntryLink, linkIds } from './entry-link.ts';
import { listPageSections } from './page-sections.ts';
import { listSources, type SourceView } from './sources.ts';

/** What the page of a cause or procedure shows beside its prose. */
export interface CausePage {
  errors: EntryLink[];
  olderErrors: EntryLink[];
  /** Those that lead to a cause through others; so many lead to a procedure that they say nothing. */
  indirectErrors: EntryLink[];
  related: EntryLink[];
  referring: EntryLink[];
  sources: SourceView[];
  /** The sections that the page has, in its order. */
  sections: SectionId[];
}

/** `buildCausePage(catalog, entry, 'ja')` -> what `ja/causes/<id>.html` shows beside its prose */
export function buildCausePage(catalog: Catalog, entry: CauseEntry, locale: Locale): CausePage {
  const relatedIds = [...new Set([...entry.related, ...entry.seeAlso])];
  const page = {
    errors: linkIds(catalog, entry.errors, locale),
    olderErrors: linkIds(catalog, entry.olderErrors, locale),
    indirectErrors: entry.kind === 'cause' ? linkIds(catalog, entry.indirectErrors, locale) : [],
    related: linkIds(catalog, relatedIds, locale),
    referring: linkIds(
      catalog,
      entry.referringCauses.filter((id) => !relatedIds.includes(id)),
      locale,
    ),
    sources: listSources(catalog, entry, locale),
  };
  const { errors, olderErrors, indirectErrors, related, referring } = page;
  const sections = listPageSections(entry, entry.textLocale[locale], {
    related: [errors, olderErrors, indirectErrors, related, referring].some(
      (list) => list.length > 0,
    ),
    sources: page.sources.length > 0,
  });
  return { ...page, sections };
}
