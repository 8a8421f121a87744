import { recall, remember } from '../../dom/storage.ts';

/**
 * Lets the steps of a long page be ticked off. The ticks stay in the tab. They stand in the page from the
 * start, hidden, so that nothing moves.
 */
export function mountTicks(): void {
  const main = document.querySelector<HTMLElement>('main[data-entry-id]');
  const boxes = [...(main?.querySelectorAll<HTMLInputElement>('input[data-tick]') ?? [])];
  if (!main || boxes.length === 0) return;
  const key = `ticks-${main.dataset['entryId'] ?? ''}`;
  const kept = recall('tab', key);
  const done = new Set(Array.isArray(kept) ? (kept as string[]) : []);
  for (const box of boxes) {
    const { tick = '' } = box.dataset;
    box.checked = done.has(tick);
    box.hidden = false;
    box.addEventListener('change', () => {
      if (box.checked) done.add(tick);
      else done.delete(tick);
      remember('tab', key, done.size === 0 ? undefined : [...done]);
    });
  }
}
