import { announce } from '../../dom/announce.ts';
import { readProps } from '../../dom/page-data.ts';
import type { LateModule } from './late.ts';

/** What the page tells its body about copying. */
export interface CopyProps {
  /** Said when a text could not be copied. */
  copyFailed: string;
}

/**
 * Shows what copies on the page, and makes it ready: its code is loaded when the reader turns to it.
 *
 * @param loadLate gives that code
 */
export function mountCopyStarter(loadLate: () => Promise<Pick<LateModule, 'copyPart'>>): void {
  showCopyTools();
  const { copyFailed } = readProps(document.body) as CopyProps;
  // Before the click, so that a browser still takes what is copied for what the reader wants.
  document.addEventListener('pointerdown', (event) => {
    if (findPart(event) !== null) loadLate().catch(() => undefined);
  });
  document.addEventListener('click', (event) => {
    const clicked = findPart(event);
    if (clicked === null) return;
    // The link of the kit can be copied by hand, too.
    if (clicked.closest('[data-kit]') !== null) event.preventDefault();
    loadLate()
      .then(({ copyPart }) => copyPart(clicked))
      .catch(() => {
        announce(copyFailed);
      });
  });
}

/** Shows what copies, which is of no use without a script. */
export function showCopyTools(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.copy, .kit')) {
    part.hidden = false;
  }
}

/** What copies, among what an event is about. */
function findPart({ target }: Event): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>('.copy, [data-kit] :is(a, button), .step-number')
    : null;
}
