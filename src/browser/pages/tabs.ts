import { isModified } from '../../dom/modified.ts';
import { remember } from '../../dom/storage.ts';
import {
  listPanels,
  listTabs,
  listVariantGroups,
  recallVariants,
  showVariant,
  VARIANTS_KEY,
} from './variants.ts';

/** So many choices are kept: one for each kind of variant, mostly. */
const LIMIT = 6;

/**
 * Makes the tabs of variants answer. A choice holds for every group of the page that has it, and for other
 * pages on this device.
 */
export function mountTabs(): void {
  document.addEventListener('click', ({ target }) => {
    const tab = findTab(target);
    if (tab !== null) choose(tab.value, tab);
  });
  // The browser's find has come upon it.
  document.addEventListener('beforematch', ({ target }) => {
    if (target instanceof HTMLElement) choose(target.dataset['variant'] ?? '', target);
  });
  document.addEventListener('keydown', (event) => {
    const tab = findTab(event.target);
    const group = tab?.closest('.variants');
    if (!tab || !group || isModified(event)) return;
    const tabs = listTabs(group);
    const at = tabs.indexOf(tab);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next.value, next);
    next.focus();
  });
}

function findTab(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('[role=tab]') : null;
}

/** Shows a variant wherever the page has it; what the reader looks at stays where it is. */
function choose(id: string, place: Element): void {
  remember(
    'device',
    VARIANTS_KEY,
    [id, ...recallVariants().filter((other) => other !== id)].slice(0, LIMIT),
  );
  const { top } = place.getBoundingClientRect();
  for (const group of listVariantGroups()) {
    const hasIt = listPanels(group).some(({ dataset }) => dataset['variant'] === id);
    if (hasIt) showVariant(group, id);
  }
  // Groups above may have grown.
  scrollBy({ top: place.getBoundingClientRect().top - top, behavior: 'instant' });
}
