/** Leads the reader from a page without a language to the same page in theirs. */
import { chooseLanguage } from '../pages/language-choice.ts';
import { mountLanguageLinks } from '../pages/mount-language-links.ts';

mountLanguageLinks();
const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${chooseLanguage()}"]`);
if (link !== null) {
  link.hash = location.hash;
  link.search = location.search;
  // Replaced, so that "back" does not come to this page and forward again.
  location.replace(link.href);
}
