/** Writes the address of the page for paper, where nobody has told the page where the site is. */
export function mountPrintAddress(): void {
  const printed = document.querySelector('[data-print-address]');
  const link = document.querySelector<HTMLAnchorElement>('[data-kit] a');
  if (printed?.textContent === '' && link !== null) printed.textContent = link.href;
}
