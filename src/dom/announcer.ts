/** How long the result must stand still before it is announced, so that typing is not talked over. */
const QUIET_TIME_MS = 600;

/**
 * Makes a function that tells screen readers what a live region then says.
 *
 * @param region an element with `role="status"`, which is on the page from the start
 */
export function createAnnouncer(region: HTMLElement): (text: string) => void {
  let timer: number | undefined;
  return (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, QUIET_TIME_MS);
  };
}
