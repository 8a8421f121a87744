let region: HTMLElement | undefined;

/** Makes screen readers say a text: `announce('Copied')`. */
export function announce(text: string): void {
  if (region === undefined) {
    region = document.createElement('p');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const target = region;
  target.textContent = '';
  // A region that is filled in the moment it appears, or with the same text, is not read out.
  setTimeout(() => {
    target.textContent = text;
  }, 50);
}
