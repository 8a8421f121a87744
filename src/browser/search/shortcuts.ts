import { isImeEvent } from '../../dom/ime.ts';

/** Focuses the search box on `/`, and on Ctrl+K or Cmd+K, from anywhere on the page. */
export function mountSearchShortcuts(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search] input[name=q]');
  if (input === null) return;
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
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea'))
  );
}
