/** Leads the reader from a page without a language to the same page in theirs. */
import { leadToLanguage } from '../pages/language-choice.ts';
import { mountLanguageLinks } from '../pages/language-links.ts';

mountLanguageLinks();
leadToLanguage();
