import { isImeEvent } from '../../dom/ime.ts';

/** Focuses the search box on `/`, and on Ctrl+K or Cmd+K, from anywhere on the page. */
export function mountSearchShortcuts(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (isImeEvent(event) || event.defaultPrevented || event.altKey || event.shiftKey) return;
    const hasCommandKey = event.ctrlKey || event.metaKey;
    const isShortcut =
      (event.key === '/' && !hasCommandKey && !isEditable(event.target)) ||
      (event.key.toLowerCase() === 'k' && hasCommandKey);
    if (!isShortcut) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
