/**
 * `npm run explain -- <code or message> [--locale ja]`: prints the page of an error or a cause in the
 * terminal. It ends with 1 where the base has none, and names the nearest.
 */
import { contentFolder } from '../content/read/content-folder.ts';
import { readCatalog } from '../content/read/load.ts';
import { fill } from '../model/i18n/texts.ts';
import { projectRoot } from '../project-root.ts';
import { findNamedEntries } from '../terminal/find-named.ts';
import type { Block } from '../terminal/lay-out.ts';
import { buildPageBlocks, linkBlock } from '../terminal/page-blocks.ts';
import { printBlocks } from '../terminal/print-blocks.ts';
import { chooseLocale } from '../terminal/reader-locale.ts';
import { linkEntry } from '../views/entry-link.ts';
import { requireProduct } from './author-command.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';
import { parseWords } from './parse-words.ts';

const USAGE = `Say what to explain: ${USAGES.explain.usage}`;

await runMain(explain);

async function explain(): Promise<void> {
  const { values, positionals } = parseWords(
    { allowPositionals: true, options: { locale: { type: 'string' } } },
    USAGE,
  );
  const text = positionals.join(' ');
  if (text.trim() === '') throw new Error(USAGE);
  const { catalog } = await readCatalog(projectRoot);
  requireProduct(catalog, contentFolder(projectRoot));
  const locale = chooseLocale(catalog.locales, values.locale, process.env);
  const ui = catalog.ui[locale];
  const { named, nearest } = findNamedEntries(catalog, text);
  const [entry, ...others] = named;
  if (entry === undefined) {
    const blocks: Block[] = [
      { indent: 0, pieces: [{ text: fill(ui.search.none, { query: text }) }] },
      ...(nearest.length === 0
        ? [{ indent: 0, pieces: [{ text: ui.search.noneHelp }] }]
        : [{ indent: 0, pieces: [{ text: ui.search.suggestions, style: 'heading' as const }] }]),
      ...nearest.map((other) => linkBlock(linkEntry(other, locale), 0)),
    ];
    printBlocks(process.stderr, blocks);
    process.exitCode = 1;
    return;
  }
  printBlocks(process.stdout, [
    ...buildPageBlocks(catalog, entry, locale),
    ...(others.length === 0
      ? []
      : [{ indent: 0, pieces: [{ text: ui.search.recognized, style: 'heading' as const }] }]),
    ...others.map((other) => linkBlock(linkEntry(other, locale), 0)),
  ]);
}
