import { pickList } from '../pick-list.ts';

/** On the list of all errors, divided into pages, follows a link to the same list with filters. */
export function followFilters(): void {
  const place = document.querySelector<HTMLElement>('[data-browse-lists]');
  if (place === null) return;
  const lists = [...place.querySelectorAll<HTMLAnchorElement>('[data-list]')].map((link) => {
    const { list = '', number = '' } = link.dataset;
    const [facet = '', value = ''] = list.split('=');
    return { facet, value, number: Number(number), href: link.href };
  });
  const target = pickList(location.search, lists, place.dataset['browseLists'] ?? '');
  if (target !== undefined) location.replace(target);
}
