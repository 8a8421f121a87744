/** What the pages of errors and causes run at once; the rest is loaded when the reader turns to it. */
import { keepSiteLater } from '../../offline/browser/load-offline.ts';
import { trustOwnScripts } from '../../dom/trust-scripts.ts';
import { mountFolded } from '../pages/folded.ts';
import { mountContents } from '../pages/place.ts';
import { mountPrintAddress } from '../pages/print-address.ts';
import { mountSteps } from '../pages/steps.ts';
import { applyTheme, showThemeSwitch } from '../pages/theme.ts';
import { mountTools } from '../pages/tools-starter.ts';
import { mountTrail } from '../pages/trail.ts';
import { fillKeptValues } from '../pages/values-starter.ts';
import { mountVariants } from '../pages/variants.ts';
import { readView, rememberView } from '../pages/viewed.ts';
import { goToSearch } from '../search/query-address.ts';
import { mountSearchShortcuts } from '../search/shortcuts.ts';

applyTheme();
trustOwnScripts();
showThemeSwitch();
mountSteps();
mountVariants();
mountFolded();
fillKeptValues();
mountContents();
mountPrintAddress();
const view = readView();
if (view !== undefined) {
  mountTrail(view);
  rememberView(view);
}
mountTools(goToSearch);
mountSearchShortcuts();
keepSiteLater();
