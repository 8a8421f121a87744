/** What every page of a language runs that is no page of an error or a cause. */
import { mountCopyStarter } from '../pages/copy-starter.ts';
import { loadLate } from '../pages/late.ts';
import { mountLanguageLinks } from '../pages/language-links.ts';
import { applyTheme, mountThemeSwitch } from '../pages/theme.ts';
import { keepSiteLater } from '../../offline/browser/load-offline.ts';
import { mountSearchShortcuts } from '../search/shortcuts.ts';
import { mountSearchStarter } from '../search/starter.ts';
import { trustOwnScripts } from '../../dom/trust-scripts.ts';

applyTheme();
trustOwnScripts();
mountThemeSwitch();
mountCopyStarter(loadLate);
mountLanguageLinks();
mountSearchShortcuts();
mountSearchStarter();
keepSiteLater();
