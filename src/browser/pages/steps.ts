import { recall, remember } from '../../dom/storage.ts';

/**
 * Makes the number of each step the link to it, and lets the steps of a long page be ticked off. The ticks
 * stay in the tab. Numbers take the place of those that the styles show without a script, ticks stand beside
 * the steps: nothing moves.
 */
export function mountSteps(): void {
  const main = document.querySelector<HTMLElement>('main[data-step]');
  const { entryId = '', step = '', tick } = main?.dataset ?? {};
  const key = `ticks-${entryId}`;
  const kept = recall('tab', key);
  const done = new Set(Array.isArray(kept) ? (kept as string[]) : []);
  for (const list of main?.querySelectorAll<HTMLOListElement>('.steps') ?? []) {
    const title = list.closest('.procedure')?.querySelector('summary')?.textContent;
    list.classList.add('linked');
    for (const [at, { id, children }] of [...list.children].entries()) {
      const link = document.createElement('a');
      link.className = 'step-number';
      link.href = `#${id}`;
      link.textContent = String(list.start + at);
      const name = step.replace('{number}', link.textContent);
      // Of a procedure in place, so that no two steps of a page have one name.
      link.setAttribute('aria-label', title === undefined ? name : `${name} (${title})`);
      // What older links lead to stands first.
      [...children].find(({ tagName }) => tagName !== 'SPAN')?.before(link);
      if (tick === undefined || title !== undefined || !list.closest('#resolution')) continue;
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.className = 'tick';
      box.setAttribute('aria-label', tick.replace('{number}', link.textContent));
      box.autocomplete = 'off';
      box.checked = done.has(id);
      box.addEventListener('change', () => {
        if (box.checked) done.add(id);
        else done.delete(id);
        remember('tab', key, done.size === 0 ? undefined : [...done]);
      });
      link.after(box);
    }
  }
}
