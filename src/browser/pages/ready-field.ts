/**
 * Makes a page that is there to search ready: one may type at once, and what is pasted anywhere on it goes
 * into the search. On a device without a mouse the field would bring up a keyboard that hides the page.
 */
export function mountReadyField(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search] input[name=q]');
  if (input === null) return;
  if (location.hash === '' && matchMedia('(hover: hover)').matches) {
    // Tells the search that the reader has not turned to it yet.
    input.autofocus = true;
    input.focus({ preventScroll: true });
  }
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { target } = event;
    const isElsewhere = target instanceof Element && target.closest('input, textarea') !== null;
    if (isElsewhere || text.trim() === '') return;
    event.preventDefault();
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
}
