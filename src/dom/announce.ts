/** How long an announcement is held back, unless told otherwise: see below. In milliseconds. */
const SETTLING_TIME = 50;

let timer: ReturnType<typeof setTimeout> | undefined;
let hiddenRegion: HTMLElement | undefined;

/**
 * Makes screen readers say a text: `announce('Copied')`. Of texts that come too fast, the last one is
 * said.
 *
 * @param region an element with `role="status"` that is on the page from the start; without it, one is
 * added that nobody sees
 * @param quietTime how long nothing else may be announced first, so that typing is not talked over
 */
export function announce(text: string, region?: HTMLElement, quietTime = SETTLING_TIME): void {
  const target = region ?? (hiddenRegion ??= addHiddenRegion());
  // A region that is filled in the moment it appears, or with the same text, is not read out.
  if (target === hiddenRegion) target.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    target.textContent = text;
  }, quietTime);
}

function addHiddenRegion(): HTMLElement {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
