/** What every page of a language runs. */
import { mountCopyStarter } from '../pages/copy-starter.ts';
import { mountLanguageLinks } from '../pages/language-links.ts';
import { applyTheme, mountThemeSwitch } from '../pages/theme.ts';
import { keepSiteLater } from '../../offline/browser/load-offline.ts';
import { mountSearchStarter } from '../search/starter.ts';
import { trustOwnScripts } from '../../dom/trust-scripts.ts';

applyTheme();
trustOwnScripts();
mountThemeSwitch();
mountCopyStarter();
mountLanguageLinks();
mountSearchStarter();
keepSiteLater();
