import { openRegistry } from '../../dom/load-script.ts';
import { copyByButton } from '../pages/copy-buttons.ts';
import { useKit } from '../pages/kit.ts';
import { LATE_MODULE_KEY, type LateModule } from '../pages/late.ts';
import { copyStepLink } from '../pages/step-link.ts';
import { mountValues } from '../pages/values-form.ts';

/** What copies, and the form of "Your values", as a script that is loaded when the reader turns to them. */
openRegistry().set(LATE_MODULE_KEY, { copyPart, mountValues } satisfies LateModule);

/** Copies what a copy button, a part of the support kit or the number of a step is for, and says so. */
function copyPart(clicked: HTMLElement): Promise<void> {
  if (clicked instanceof HTMLButtonElement && clicked.dataset['copy'] !== undefined) {
    return copyByButton(clicked);
  }
  return clicked instanceof HTMLAnchorElement && clicked.closest('[data-kit]') === null
    ? copyStepLink(clicked)
    : useKit(clicked);
}
