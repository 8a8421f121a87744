/** Where a page stands. */
export interface PagePlace {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  lang: string;
}

/** `<html lang="ja" data-root="../">` -> `{ root: '../', lang: 'ja' }` */
export function readPlace(): PagePlace {
  const { lang, dataset } = document.documentElement;
  return { lang, root: dataset['root'] ?? '' };
}

/**
 * What the page tells a script: one object, written as JSON into the `data-props` of the element that
 * the script works on.
 *
 * `<div data-props='{"engine":"assets/search-engine-0a1b2c3d.js"}'>` -> `{ engine: 'assets/…' }`
 *
 * It is the one way, because it is the only one that always works: no inline script passes the policy,
 * nothing has to be asked for, and one interface holds page and script to the same names. Plain data
 * attributes say which element is what (`data-slot`, `data-language`), for styles and tests as well. A
 * script that carries data (`loadData`) is for what many pages share, or what not every reader needs.
 *
 * @throws when the element has none
 */
export function readProps(element: HTMLElement): unknown {
  const { props } = element.dataset;
  if (props === undefined) throw new Error(`No data-props on ${element.tagName}`);
  return JSON.parse(props);
}
