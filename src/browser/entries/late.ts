import { loadLateStyle } from '../../dom/late-style.ts';
import { openRegistry } from '../../dom/load-script.ts';
import { copyByButton } from '../pages/copy-buttons.ts';
import { mountCopyStarter } from '../pages/copy-starter.ts';
import { useKit } from '../pages/kit.ts';
import { mountLanguageLinks } from '../pages/language-links.ts';
import { LATE_MODULE_KEY, type LateModule } from '../pages/late.ts';
import { copyStepLink } from '../pages/step-link.ts';
import { mountTabs } from '../pages/tabs.ts';
import { mountThemeSwitch } from '../pages/theme.ts';
import { mountValues } from '../pages/values-form.ts';
import { mountValuesOpener } from '../pages/values-starter.ts';
import { mountSearchStarter } from '../search/starter.ts';

/** What answers to a reader on the page of an entry, and what copies on every page, loaded when it is wanted. */
openRegistry().set(LATE_MODULE_KEY, { copyPart, mountTools } satisfies LateModule);

/** Makes what the page of an entry has answer. */
async function mountTools(): Promise<void> {
  await loadLateStyle();
  mountThemeSwitch();
  mountCopyStarter(() => Promise.resolve({ copyPart }));
  mountLanguageLinks();
  mountValuesOpener(mountValues);
  mountTabs();
  mountSearchStarter();
}

/** Copies what a copy button, a part of the support kit or the number of a step is for, and says so. */
function copyPart(clicked: HTMLElement): Promise<void> {
  if (clicked instanceof HTMLButtonElement && clicked.matches('.copy')) {
    return copyByButton(clicked);
  }
  return clicked instanceof HTMLAnchorElement && clicked.closest('[data-kit]') === null
    ? copyStepLink(clicked)
    : useKit(clicked);
}
