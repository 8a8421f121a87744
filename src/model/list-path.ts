import { fingerprint } from './fingerprint.ts';
import type { Locale } from './locales.ts';

/*
 * Apart from the other addresses (`urls.ts`), as no script of a page needs them: each would bring the fingerprint.
 */

/** Longer names would make a path longer than `MAX_PATH_LENGTH`. */
const MAX_LIST_NAME = 80;

/** How much is left of a name that is longer: a hyphen and 16 digits of its fingerprint follow. */
const KEPT_LIST_NAME = MAX_LIST_NAME - 17;

/**
 * A part of the list of all errors on a page of its own. It lies beside the list: a folder `browse/` would have
 * the address of the list without its ending.
 *
 * `listPath('ja', 'service-azure-backup')` -> `'ja/lists/service-azure-backup.html'`
 */
export function listPath(locale: Locale, name: string): string {
  return `${locale}/lists/${listFileName(name)}.html`;
}

/** `listFileName('code-u')` -> `'code-u'`; a name that is too long is cut, and ends in its fingerprint. */
export function listFileName(name: string): string {
  return name.length <= MAX_LIST_NAME
    ? name
    : `${name.slice(0, KEPT_LIST_NAME)}-${fingerprint(name)}`;
}
