import { listEntries, listIdsEver, namesOf } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { shortLinkName } from '../model/urls.ts';
import { nameLists } from './list-pages.ts';

/** One page for each language: `[{ params: { locale: 'en' } }, …]` */
export function listLocalePages({ locales }: Catalog): { params: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale } }));
}

/** One page for each language and id that an entry has or had: `[{ params: { locale: 'en', id: '151076' } }, …]` */
export function listEntryPages(
  { locales }: Catalog,
  entries: ReadonlyMap<string, Entry>,
): { params: { locale: Locale; id: string } }[] {
  const ids = listIdsEver(entries);
  return locales.flatMap((locale) => ids.map((id) => ({ params: { locale, id } })));
}

/** One page for each language and family: `[{ params: { locale: 'en', id: 'vss' } }, …]` */
export function listFamilyPages({ locales, product }: Catalog): {
  params: { locale: Locale; id: string };
}[] {
  return locales.flatMap((locale) =>
    product.families.map(({ id }) => ({ params: { locale, id } })),
  );
}

/** One page for each language and list that is too long for the page of all errors: `[{ params: { locale: 'en', name: 'code-u' } }, …]` */
export function listListPages(catalog: Catalog): { params: { locale: Locale; name: string } }[] {
  const names = nameLists(catalog);
  return catalog.locales.flatMap((locale) => names.map((name) => ({ params: { locale, name } })));
}

/** One page for each language and block of `escalation.yaml`: `[{ params: { locale: 'en', id: 'azure-backup' } }, …]` */
export function listSupportPages({ locales, escalation }: Catalog): {
  params: { locale: Locale; id: string };
}[] {
  return locales.flatMap((locale) =>
    Object.keys(escalation.blocks).map((id) => ({ params: { locale, id } })),
  );
}

/** A short link: the name in its address, and the id of the entry that it leads to. */
export interface ShortLinkPage {
  params: { name: string };
  props: { id: string };
}

/** One short link for each id and alias: `[{ params: { name: '400094' }, props: { id: 'BCMV2VMNotFound' } }]` */
export function listShortLinks(catalog: Catalog): ShortLinkPage[] {
  return listEntries(catalog).flatMap((entry) =>
    namesOf(entry).map((name) => ({
      params: { name: shortLinkName(name) },
      props: { id: entry.id },
    })),
  );
}
