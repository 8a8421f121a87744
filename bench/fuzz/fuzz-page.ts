import type { Page } from 'playwright';

/** What came of queries in a page. */
export interface PageFigures {
  asked: number;
  /** Exceptions, dialogs, elements that the search does not make, searches that did not end. */
  odd: string[];
  /** The heap of the page in megabytes, after garbage was collected: at each tenth of the queries. */
  heap: number[];
}

/** What the search makes to show its answers. */
const OWN_ELEMENTS =
  /^(?:A|B|BUTTON|CODE|DIV|EM|H[1-6]|INPUT|LABEL|LI|MARK|OL|OPTION|P|SECTION|SELECT|SPAN|STRONG|UL|WBR|BDI|BDO|FIELDSET|LEGEND|FORM|HEADER|DL|DT|DD|SVG|svg|path|use|Q|SMALL|ABBR|I|DETAILS|SUMMARY|NAV|KBD)$/;
/** How long a search may take, in milliseconds. */
const PATIENCE = 10_000;
const MEASURES = 10;

/** Types queries into the search page, one after another, without leaving it. */
export async function typeAll(page: Page, queries: readonly string[]): Promise<PageFigures> {
  const figures: PageFigures = { asked: 0, odd: [], heap: [] };
  page.on('pageerror', ({ message }) => figures.odd.push(`exception: ${message}`));
  page.on('dialog', (dialog) => {
    figures.odd.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const session = await page.context().newCDPSession(page);
  const every = Math.max(1, Math.floor(queries.length / MEASURES));
  for (const query of queries) {
    const found = await page.evaluate(
      async ([text, patience]) => {
        const input = document.querySelector<HTMLInputElement>('main input[name=q]');
        const results = document.querySelector<HTMLElement>('[data-search-results]');
        if (input === null || results === null) return { state: 'no search', tags: [] };
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const until = Date.now() + patience;
        const state = () => results.dataset['searchState'] ?? '';
        // What the last query left is no answer to this one.
        await new Promise((resolve) => setTimeout(resolve, 0));
        while (state() === 'loading' && Date.now() < until) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const main = document.querySelector('main');
        return {
          state: state(),
          tags: [
            ...new Set([...(main?.querySelectorAll('*') ?? [])].map(({ tagName }) => tagName)),
          ],
        };
      },
      [query, PATIENCE] as const,
    );
    if (!['done', 'idle'].includes(found.state)) {
      figures.odd.push(`${found.state}: ${JSON.stringify(query.slice(0, 60))}`);
    }
    for (const tag of found.tags.filter((name) => !OWN_ELEMENTS.test(name))) {
      figures.odd.push(`element <${tag.toLowerCase()}>: ${JSON.stringify(query.slice(0, 60))}`);
    }
    figures.asked += 1;
    if (figures.asked % every === 0) {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      figures.heap.push(usedSize / 1_000_000);
    }
  }
  return figures;
}
