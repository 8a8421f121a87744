/**
 * Opens what is folded where a reader could miss it: around the target of the address, for browsers
 * that do not do so themselves, and everything of the page while it is printed.
 */
export function mountFolded(): void {
  const reveal = (): void => {
    const target = findTarget();
    const folded = listAround(target);
    if (target === null || folded.length === 0) return;
    for (const details of folded) details.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
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

/** What is folded around an element. */
function listAround(element: HTMLElement | null): HTMLDetailsElement[] {
  const folded: HTMLDetailsElement[] = [];
  let details = element?.closest('details');
  while (details) {
    if (!details.open) folded.push(details);
    details = details.parentElement?.closest('details');
  }
  return folded;
}
