/** What every page of a language runs. */
import { mountCopyButtons } from '../mount-copy-buttons.ts';
import { mountLanguageLinks } from '../mount-language-links.ts';
import { mountSearch } from '../search/mount.ts';

mountCopyButtons();
mountLanguageLinks();
mountSearch();
