/** What follows the root of the site in the short link of a page. */
const SHORT_LINK = /e\/[^/]+$/;

/**
 * Writes for paper the address of the page, and where a step leads to another page, such as a procedure that is not
 * in place, that of this page. All of them are where the site is said to be; where nobody has said so, only the
 * browser knows.
 */
export function mountPrintAddress(): void {
  const printed = document.querySelector('[data-print-address]');
  const link = document.querySelector<HTMLAnchorElement>('[data-kit] a');
  if (printed === null || link === null) return;
  printed.textContent ||= link.href;
  const here = link.href.replace(SHORT_LINK, '');
  const told = printed.textContent.replace(SHORT_LINK, '');
  for (const step of document.querySelectorAll<HTMLAnchorElement>('.steps [href$=".html"]')) {
    step.dataset['at'] = step.href.replace(here, told);
  }
}
