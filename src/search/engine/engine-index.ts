import type { Locale } from '../../model/locales.ts';
import type { EntriesPayload, SearchSource } from '../files/payloads.ts';
import { SearchDataError } from '../types.ts';
import type { NameIndex } from './codes/name-index.ts';

/** One language's index, as far as it is loaded. */
export interface EngineIndex {
  source: SearchSource;
  list: EntriesPayload;
  names: NameIndex;
  /**
   * Gives what a layer makes of its files: made when it is first needed, and kept.
   *
   * @param locale of the index, where it is not the reader's
   */
  open<T>(make: (source: SearchSource) => Promise<T>, locale?: Locale): Promise<T>;
}

/**
 * Makes {@link EngineIndex.open} of the sources. After a failure the next call tries again.
 *
 * @throws {SearchDataError} when files are missing or broken
 */
export function createOpener(
  own: SearchSource,
  sourceOf: (locale: Locale) => SearchSource,
): EngineIndex['open'] {
  const opened = new Map<unknown, Map<unknown, Promise<unknown>>>();
  return <T>(make: (source: SearchSource) => Promise<T>, locale?: Locale) => {
    const ofLocale = opened.get(locale) ?? new Map<unknown, Promise<unknown>>();
    opened.set(locale, ofLocale);
    const known = ofLocale.get(make);
    // What is kept under a function is what it gave.
    if (known !== undefined) return known as Promise<T>;
    const opening = make(locale === undefined ? own : sourceOf(locale)).catch((error: unknown) => {
      ofLocale.delete(make);
      throw error instanceof SearchDataError
        ? error
        : new SearchDataError('The search index could not be read.', { cause: error });
    });
    ofLocale.set(make, opening);
    return opening;
  };
}
