import { escapeHtml } from '../../src/model/escape-html.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { LOCALE_IDS, type Locale } from '../../src/model/locales.ts';
import type { BenchPage } from './pages.ts';

/**
 * Writes what stock Pagefind makes of the pages: real HTML with `lang`, indexed with its own
 * segmentation, with all options as they are. Beside it a search page for each language, which asks it
 * as its documentation shows, and one with its Default UI.
 *
 * @throws when Pagefind reports an error
 */
export async function writePagefindSite(
  pages: readonly BenchPage[],
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const page of pages) {
    const { errors: refusals } = await index.addHTMLFile({
      url: `/${page.path}`,
      content: renderPage(page),
    });
    if (refusals.length > 0) throw new Error(`Pagefind refused ${page.path}: ${refusals.join()}`);
  }
  const { errors: faults } = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (faults.length > 0) throw new Error(`Pagefind wrote no files: ${faults.join('; ')}`);
  await index.deleteIndex();
  await writeFile(join(folder, 'search.js'), SEARCH_SCRIPT);
  await writeFile(
    join(folder, 'default-ui.js'),
    'new PagefindUI({ element: "#search", autofocus: true });\n',
  );
  for (const locale of LOCALE_IDS) {
    await mkdir(join(folder, locale), { recursive: true });
    await writeFile(join(folder, locale, 'search.html'), renderSearchPage(locale));
    await writeFile(join(folder, locale, 'default-ui.html'), renderDefaultUi(locale));
  }
}

/** A page with the texts of an entry, in elements as a documentation generator would choose them. */
function renderPage({ locale, title, names, messages, sections }: BenchPage): string {
  const list = (texts: readonly string[]): string =>
    texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const parts = sections.map(
    ({ anchor, heading, text }) =>
      `<h2 id="${anchor}">${escapeHtml(heading)}</h2>\n${list(text.split('\n'))}`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><main data-pagefind-body>
<h1>${escapeHtml(title)}</h1>
${list(names)}
${list(messages)}
${parts.join('\n')}
</main></body>
</html>`;
}

/** The marks are those of our own search page, so that the same code can measure both. */
function renderSearchPage(locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>Pagefind</title><script type="module" src="../search.js"></script></head>
<body><main><input type="search" name="q">
<ol data-search-results data-search-state="idle"></ol></main></body>
</html>`;
}

/** Asks at each change, without Pagefind's pause for typing, and shows the first five, as its documentation does. */
const SEARCH_SCRIPT = `const pagefind = await import('./pagefind/pagefind.js');
const input = document.querySelector('input');
const list = document.querySelector('[data-search-results]');
let current = 0;
async function answer() {
  const number = (current += 1);
  list.dataset.searchState = 'loading';
  const search = await pagefind.search(input.value);
  const results = await Promise.all(search.results.slice(0, 5).map((result) => result.data()));
  if (number !== current) return;
  list.replaceChildren(
    ...results.map(({ url, meta, excerpt }) => {
      const item = document.createElement('li');
      item.dataset.resultId = url;
      const link = document.createElement('a');
      link.href = url;
      link.textContent = meta.title;
      const text = document.createElement('p');
      text.innerHTML = excerpt;
      item.append(link, text);
      return item;
    }),
  );
  list.dataset.searchState = 'done';
}
input.addEventListener('input', () => void answer());
if (input.value !== '') void answer();
else await pagefind.init();
globalThis.pagefindForBench = pagefind;
`;

function renderDefaultUi(locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>Pagefind</title><link rel="stylesheet" href="../pagefind/pagefind-ui.css">
<script src="../pagefind/pagefind-ui.js"></script></head>
<body><main><div id="search"></div></main><script src="../default-ui.js"></script></body>
</html>`;
}
