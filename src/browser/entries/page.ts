/** What every page of a language runs. */
import { mountCopyButtons } from '../pages/copy-buttons.ts';
import { mountLanguageLinks } from '../pages/language-links.ts';
import { loadOfflineLater } from '../../offline/page/load-offline.ts';
import { mountSearchStarter } from '../search/starter.ts';
import { trustOwnScripts } from '../../dom/trust-scripts.ts';

trustOwnScripts();
mountCopyButtons();
mountLanguageLinks();
mountSearchStarter();
loadOfflineLater();
