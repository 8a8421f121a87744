import { readPlace } from '../../dom/page-data.ts';

/** Writes the address of the page for paper, where nobody has told the page where the site is. */
export function mountPrintAddress(): void {
  const printed = document.querySelector<HTMLElement>('[data-print-address]');
  if (printed?.textContent !== '') return;
  const path = printed.dataset['printAddress'] ?? '';
  printed.textContent = new URL(readPlace().root + path, location.href).href;
}
