import { recall, remember } from '../../dom/storage.ts';

/**
 * Lets the steps of a long page be ticked off. The ticks stay in the tab. They stand beside the steps, so
 * that nothing moves.
 */
export function mountTicks(): void {
  const main = document.querySelector<HTMLElement>('main[data-tick]');
  const { entryId = '', tick: label = '' } = main?.dataset ?? {};
  const key = `ticks-${entryId}`;
  const kept = recall('tab', key);
  const done = new Set(Array.isArray(kept) ? (kept as string[]) : []);
  for (const number of main?.querySelectorAll('#resolution .step-number') ?? []) {
    const step = number.parentElement?.id ?? '';
    if (!step.startsWith('resolution-')) continue;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'tick';
    box.ariaLabel = label.replace('{number}', number.textContent.trim());
    box.autocomplete = 'off';
    box.checked = done.has(step);
    box.addEventListener('change', () => {
      if (box.checked) done.add(step);
      else done.delete(step);
      remember('tab', key, done.size === 0 ? undefined : [...done]);
    });
    number.after(box);
  }
}
