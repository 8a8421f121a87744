import type { Locale } from '../../model/locales.ts';
import type { SearchSource } from '../../search/files/payloads.ts';
import type { SearchList } from '../../search/files/search-list.ts';
import type { SearchEngine } from '../../search/types.ts';
import type { CheckSite } from '../check-site.ts';

/** What a server answered. */
export interface Answer {
  status: number;
  /** The path at which it answered in the end, from the root of the host: `/kb/en` where it leads on. */
  path: string;
  headers: Pick<Headers, 'get'>;
  text: string;
}

/** Everything that checks ask of the browser and the server, so that they can be tried without both. */
export interface CheckEnvironment {
  /** What the build knows of itself. */
  site: CheckSite;
  locale: Locale;
  /** Address of the page. */
  page: URL;
  /** Address of the site's root, with a slash at the end. */
  root: URL;
  isSecure: boolean;
  /** Now, in milliseconds. */
  now: () => number;
  /** Asks the server for a path from the site's root, past every cache. Rejects without an answer. */
  ask: (path: string) => Promise<Answer>;
  /**
   * Loads a script, past every cache, and gives what it hands over under a key.
   *
   * @throws when it cannot be had, or hands nothing over
   */
  loadData: (path: string, key: string) => Promise<unknown>;
  /** Loads the list of a language's files, past every cache. */
  loadList: (locale: Locale) => Promise<SearchList>;
  openSource: (locale: Locale, list: Pick<SearchList, 'files'>) => SearchSource;
  openEngine: (source: SearchSource) => SearchEngine;
  /** What the code of the search calls and this browser lacks: `['Array.prototype.at']`. */
  lacking: readonly string[];
  /** Throws where it is blocked. */
  getStorage: () => Pick<Storage, 'setItem' | 'getItem' | 'removeItem'>;
  /** SHA-256 of a text, in Base64; missing where no service worker can be either. */
  hash: ((text: string) => Promise<string>) | undefined;
  serviceWorker: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined;
  hasClipboard: boolean;
  hasCopyCommand: boolean;
  hasStyles: () => boolean;
  /** Tells whether an image can be shown. */
  showImage: (path: string) => Promise<boolean>;
  /** Pixels of a text, drawn with the fonts of a language; `undefined` where it cannot be drawn. */
  draw: (text: string, locale: Locale) => readonly number[] | undefined;
}

/** Whether the site was opened from disk, where no server answers and `fetch` is refused. */
export function isFromDisk({ page }: Pick<CheckEnvironment, 'page'>): boolean {
  return page.protocol === 'file:';
}
