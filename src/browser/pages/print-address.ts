/**
 * Writes the address of the page for paper, where nobody has told the page where the site is, and where a
 * step leads to another page, such as a procedure that is not in place, that of this page.
 */
export function mountPrintAddress(): void {
  const printed = document.querySelector('[data-print-address]');
  const link = document.querySelector<HTMLAnchorElement>('[data-kit] a');
  if (printed?.textContent === '' && link !== null) printed.textContent = link.href;
  for (const step of document.querySelectorAll<HTMLAnchorElement>('.steps [href$=".html"]')) {
    step.dataset['at'] = step.href;
  }
}
