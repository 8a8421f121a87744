import { loadDataOnce } from '../../dom/load-script.ts';
import { readPlace } from '../../dom/page-data.ts';
import type { Locale } from '../../model/locales.ts';
import { valuesTextsPath } from '../../model/urls.ts';
import type { ValuesTexts } from '../../model/values-texts.ts';
import { VALUES_TEXTS_KEY } from './values-starter.ts';

/** What is said of copying, and by the form of "Your values", in the language of the page; loaded once. */
export async function loadLateTexts(): Promise<ValuesTexts> {
  const { root, lang } = readPlace();
  // The page has a language of the site, and the file is made from the same type.
  const address = root + valuesTextsPath(lang as Locale);
  return (await loadDataOnce(address, VALUES_TEXTS_KEY)) as ValuesTexts;
}
