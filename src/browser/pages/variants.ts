import { recall } from '../../dom/storage.ts';

/** Under which the device keeps which variants the reader has chosen, the last one first. */
export const VARIANTS_KEY = 'variants';

/**
 * Makes tabs of what is given for several systems or shells
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/), and shows those that the reader has chosen on this device.
 * What is not chosen stays within reach of the browser's find. They answer once `mountTabs` has run.
 */
export function mountVariants(): void {
  const chosen = recallVariants();
  for (const [at, group] of listVariantGroups().entries()) {
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', group.getAttribute('aria-label') ?? '');
    const ids = listPanels(group).map((panel) => {
      const { variant: id = '' } = panel.dataset;
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.id = `variants-${String(at)}-${id}`;
      tab.value = id;
      tab.textContent = panel.querySelector('.variant-name')?.textContent ?? id;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      list.append(tab);
      return id;
    });
    group.prepend(list);
    showVariant(group, chosen.find((id) => ids.includes(id)) ?? ids[0]);
  }
}

/** What the reader has chosen before. */
export function recallVariants(): string[] {
  const kept = recall('device', VARIANTS_KEY);
  return Array.isArray(kept) ? (kept as string[]) : [];
}

/** All groups of variants of the page. */
export function listVariantGroups(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.variants')];
}

/** What a group has for each system or shell, in the order of the page. */
export function listPanels(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(':scope > [data-variant]')];
}

/** The tabs of a group, in the order of what they show. */
export function listTabs(group: Element): HTMLButtonElement[] {
  return [...group.querySelectorAll<HTMLButtonElement>(':scope > [role=tablist] > button')];
}

/** Shows one variant of a group. */
export function showVariant(group: Element, chosen: string | undefined): void {
  const panels = listPanels(group);
  for (const [at, tab] of listTabs(group).entries()) {
    const isChosen = tab.value === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen) panels[at]?.removeAttribute('hidden');
    else panels[at]?.setAttribute('hidden', 'until-found');
  }
}
