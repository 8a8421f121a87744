import { findElement } from '../../dom/find-element.ts';
import { describeNote } from './describe-note.ts';
import type { CheckId, AnyResult, CheckTexts } from './types.ts';

/** Shows in the row of a check what it has found, or that it is at work. */
export function showResult(
  container: ParentNode,
  id: CheckId,
  result: AnyResult | undefined,
  texts: CheckTexts,
): void {
  const row = findElement(container, `[data-check="${id}"]`);
  row.dataset['state'] = result?.state ?? 'waiting';
  findElement(row, '[data-check-state]').textContent =
    result === undefined ? texts.waiting : texts.state[result.state];
  const { facts = [], advice = [] } = result ?? {};
  const write = (selector: string, notes: typeof facts): void => {
    findElement(row, selector).replaceChildren(
      ...notes.map((note) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = describeNote(texts, id, note);
        // Paths, types and headers.
        if ('literal' in note) paragraph.className = 'check-literal';
        return paragraph;
      }),
    );
  };
  write('[data-check-facts]', facts);
  write('[data-check-notes]', advice);
  findElement(row, '[data-check-advice]').hidden = advice.length === 0;
}
