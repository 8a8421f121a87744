import { copyByButton } from './copy-buttons.ts';
import { useKit } from './kit.ts';

/** Copies what a copy button, a part of the support kit or the number of a step is for, and says so. */
export function copyPart(clicked: HTMLElement): Promise<void> {
  return clicked instanceof HTMLButtonElement && clicked.dataset['copy'] !== undefined
    ? copyByButton(clicked)
    : useKit(clicked);
}
