import { recall, remember } from '../../dom/storage.ts';

/** The tabs of what is given for several systems or shells. */
interface Tabs {
  ids: string[];
  /** Shows one of them. */
  show: (id: string) => void;
}

const KEY = 'variants';
/** So many choices are kept: one for each kind of variant, mostly. */
const LIMIT = 6;

/**
 * Makes tabs of what is given for several systems or shells
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). A choice holds for every group of the page that has
 * it, and for other pages on this device. What is not chosen stays within reach of the browser's find.
 */
export function mountVariants(): void {
  const kept = recall('device', KEY);
  let chosen = Array.isArray(kept) ? (kept as string[]) : [];
  const choose = (id: string, place: Element): void => {
    chosen = [id, ...chosen.filter((other) => other !== id)].slice(0, LIMIT);
    remember('device', KEY, chosen);
    const { top } = place.getBoundingClientRect();
    for (const { ids, show } of groups) if (ids.includes(id)) show(id);
    // Groups above may have grown; what the reader has chosen stays where it is.
    scrollBy({ top: place.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  const groups = [...document.querySelectorAll<HTMLElement>('.variants')].map((group, at) =>
    createTabs(group, `variants-${String(at)}`, choose),
  );
  for (const { ids, show } of groups) {
    show(chosen.find((id) => ids.includes(id)) ?? ids[0] ?? '');
  }
}

function createTabs(
  group: HTMLElement,
  name: string,
  choose: (id: string, place: Element) => void,
): Tabs {
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', group.getAttribute('aria-label') ?? '');
  const tabs = [...group.querySelectorAll<HTMLElement>(':scope > [data-variant]')].map((panel) => {
    const { variant: id = '' } = panel.dataset;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `${name}-${id}`;
    tab.textContent = panel.querySelector('.variant-name')?.textContent ?? id;
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      choose(id, tab);
    });
    // The browser's find has come upon it.
    panel.addEventListener('beforematch', () => {
      choose(id, group);
    });
    list.append(tab);
    return { id, tab, panel };
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex(({ tab }) => tab === event.target);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    choose(next.id, next.tab);
    next.tab.focus();
  });
  group.prepend(list);
  return {
    ids: tabs.map(({ id }) => id),
    show: (chosen) => {
      for (const { id, tab, panel } of tabs) {
        tab.setAttribute('aria-selected', String(id === chosen));
        tab.tabIndex = id === chosen ? 0 : -1;
        if (id === chosen) panel.removeAttribute('hidden');
        else panel.setAttribute('hidden', 'until-found');
      }
    },
  };
}
