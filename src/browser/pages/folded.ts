/**
 * Opens what is folded where a reader could miss it: around the target of the address, for browsers
 * that do not do so themselves, and everything of the page while it is printed.
 */
export function mountFolded(): void {
  const reveal = (): void => {
    const target = findTarget();
    const folded = listClosed().filter((details) => details.contains(target));
    for (const details of folded) details.open = true;
    if (folded.length > 0) target?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = listClosed();
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/** The element that the address names; a fragment may be anything that somebody typed. */
function findTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** What is folded on the page. */
function listClosed(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
}
