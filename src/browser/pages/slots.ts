import { recall } from '../../dom/storage.ts';

/** Values by the names of placeholders. */
export type Values = Readonly<Record<string, string>>;

/** Under which the tab keeps them. */
export const VALUES_KEY = 'values';

/** Every place of the page where a value goes. */
export function listSlots(container: ParentNode = document): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-slot]')];
}

/** What the reader has filled in before, in this tab. */
export function recallValues(): Values {
  const values = recall('tab', VALUES_KEY);
  return typeof values === 'object' && values !== null ? (values as Values) : {};
}

/** Puts values into their places, and marks again what has none. */
export function fillSlots(values: Values): void {
  for (const slot of listSlots()) {
    const { slot: name = '' } = slot.dataset;
    const value = values[name];
    slot.textContent = value ?? `<${name}>`;
    slot.toggleAttribute('data-filled', value !== undefined);
  }
}

/** `listGaps(figure)` -> `['<vm>']`: what is still to be filled in, each once, as it is written. */
export function listGaps(container: ParentNode): string[] {
  const open = listSlots(container).filter((slot) => !slot.hasAttribute('data-filled'));
  return [...new Set(open.map((slot) => slot.textContent))];
}

/** `listGapsIn('az vm start --name <vm>', page)` -> `['<vm>']`: what of a page is still to be filled in there */
export function listGapsIn(text: string, page: ParentNode): string[] {
  return listGaps(page).filter((gap) => text.includes(gap));
}

/** `readValues()` -> `{ vm: 'web-01' }`: what stands on the page, with what only lives as long as it */
export function readValues(container: ParentNode = document): Values {
  const filled = listSlots(container).filter((slot) => slot.hasAttribute('data-filled'));
  return Object.fromEntries(
    filled.map((slot) => [slot.getAttribute('data-slot') ?? '', slot.textContent]),
  );
}

/** Takes some values out of a copy of the page: their marks stand in their places again. */
export function emptySlots(copy: ParentNode, names: readonly string[]): void {
  for (const slot of listSlots(copy)) {
    const name = slot.getAttribute('data-slot') ?? '';
    if (!names.includes(name)) continue;
    slot.textContent = `<${name}>`;
    slot.removeAttribute('data-filled');
  }
}

/** Puts values into the places of another page, as it comes from the site. Not in what every page loads first. */
export function fillPage(page: ParentNode, values: Values): void {
  for (const slot of listSlots(page)) {
    const value = values[slot.getAttribute('data-slot') ?? ''];
    if (value === undefined) continue;
    slot.textContent = value;
    slot.setAttribute('data-filled', '');
  }
}
