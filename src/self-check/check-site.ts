import { type Locale, LOCALE_IDS, type Localized } from '../model/locales.ts';
import type { CheckTexts } from './checks.ts';

/** What the page tells the self-check. */
export interface SelfCheckProps {
  texts: CheckTexts;
  site: CheckSite;
}

/** What the self-check knows of the site that it stands in. Every path starts at the site's root. */
export interface CheckSite {
  build: string;
  /** Name of the site. */
  name: string;
  version: string;
  /** The self-check itself. */
  page: string;
  /** Files of every type that the site has. */
  files: readonly string[];
  style: string;
  image: string;
  searchScript: string;
  /** A search in each language of the site, and the entry that it must find. */
  queries: Partial<Localized<CheckQuery>>;
}

/** `listSiteLocales({ queries: { en: …, ja: … }, … })` -> `['en', 'ja']` */
export function listSiteLocales({ queries }: CheckSite): Locale[] {
  return LOCALE_IDS.filter((locale) => queries[locale] !== undefined);
}

/** A search, and the entry that it must find. */
export interface CheckQuery {
  query: string;
  id: string;
}
