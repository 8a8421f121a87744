import { parseArgs, styleText } from 'node:util';
import { readCatalog } from '../content/read/load.ts';
import { fill } from '../model/i18n/texts.ts';
import type { Locale } from '../model/locales.ts';
import { projectRoot } from '../project-root.ts';
import { findNamed } from '../terminal/find-named.ts';
import { type Block, layOut, type Paint, type PieceStyle } from '../terminal/lay-out.ts';
import { buildPageBlocks, linkBlock } from '../terminal/page-blocks.ts';
import { readerLocale } from '../terminal/reader-locale.ts';
import { linkEntry } from '../views/entry-link.ts';

/**
 * `npm run explain -- <code or message> [--locale ja]`: prints the page of an error or a cause in the
 * terminal. It ends with 1 where the base has none, and names the nearest.
 */
const USAGE =
  'Say what to explain: npm run explain -- <code, name or message> [--locale <language>]';

/** Longer lines are hard to read. */
const MAX_WIDTH = 100;
/** Of what is no terminal. */
const USUAL_WIDTH = 80;

const STYLES = {
  title: ['bold', 'inverse'],
  heading: ['bold', 'underline'],
  code: 'cyan',
  strong: 'bold',
  link: 'blue',
  aside: 'dim',
  warning: ['bold', 'yellow'],
} as const satisfies Record<PieceStyle, Parameters<typeof styleText>[0]>;

try {
  await explain();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function explain(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string' } },
  });
  const text = positionals.join(' ');
  if (text.trim() === '') throw new Error(USAGE);
  const { catalog } = await readCatalog(projectRoot);
  const locale = chooseLocale(catalog.locales, values.locale);
  const ui = catalog.ui[locale];
  const { named, nearest } = findNamed(catalog, text);
  const [entry, ...others] = named;
  if (entry === undefined) {
    const blocks: Block[] = [
      { indent: 0, pieces: [{ text: fill(ui.search.none, { query: text }) }] },
      ...(nearest.length === 0
        ? [{ indent: 0, pieces: [{ text: ui.search.noneHelp }] }]
        : [{ indent: 0, pieces: [{ text: ui.search.suggestions, style: 'heading' as const }] }]),
      ...nearest.map((other) => linkBlock(linkEntry(other, locale), 0)),
    ];
    print(process.stderr, blocks);
    process.exitCode = 1;
    return;
  }
  print(process.stdout, [
    ...buildPageBlocks(catalog, entry, locale),
    ...(others.length === 0
      ? []
      : [{ indent: 0, pieces: [{ text: ui.search.recognized, style: 'heading' as const }] }]),
    ...others.map((other) => linkBlock(linkEntry(other, locale), 0)),
  ]);
}

function chooseLocale(offered: readonly Locale[], wanted: string | undefined): Locale {
  const locale =
    wanted === undefined
      ? readerLocale(offered, process.env)
      : offered.find((other) => other.toLowerCase() === wanted.toLowerCase());
  if (locale !== undefined) return locale;
  throw new Error(
    `There is no language "${wanted ?? ''}": the languages are ${offered.join(', ')}.`,
  );
}

function print(stream: NodeJS.WriteStream, blocks: readonly Block[]): void {
  const width = stream.isTTY ? Math.min(stream.columns || USUAL_WIDTH, MAX_WIDTH) : USUAL_WIDTH;
  // It heeds NO_COLOR, and paints nothing where the stream is no terminal.
  const paint: Paint = (text, style) => styleText(STYLES[style], text, { stream });
  stream.write(`${layOut(blocks, width, paint)}\n`);
}
