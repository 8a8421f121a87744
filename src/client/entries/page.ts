/** What every page of a language runs. */
import { mountCopyButtons } from '../mount-copy-buttons.ts';
import { mountLanguageLinks } from '../mount-language-links.ts';
import { loadOfflineLater } from '../offline/load-offline.ts';
import { mountSearchStarter } from '../search/starter.ts';
import { trustOwnScripts } from '../trust-scripts.ts';

trustOwnScripts();
mountCopyButtons();
mountLanguageLinks();
mountSearchStarter();
loadOfflineLater();
