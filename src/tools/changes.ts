/**
 * `npm run changes -- <id> [language]`: what has changed in the source since it was translated. It ends
 * with 1 where that cannot be told.
 */
import { styleText } from 'node:util';
import { reportChanges } from '../authoring/changes.ts';
import { PLAIN_MARKS } from '../authoring/source-diff.ts';
import { describeMissingEntry } from '../authoring/stamp.ts';
import { findEntry } from '../content/catalogue/entries.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { matchLocale } from '../model/locales.ts';
import { projectRoot } from '../project-root.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const stream = process.stdout;
// The marks stay where a terminal shows no colours.
const hasColours = stream.isTTY && stream.hasColors() && process.env['NO_COLOR'] === undefined;
const marks = hasColours
  ? {
      added: (words: string) => styleText('green', words, { stream }),
      removed: (words: string) => styleText(['red', 'strikethrough'], words, { stream }),
    }
  : PLAIN_MARKS;
await runMain(run);

async function run(): Promise<void> {
  const { positionals } = parseWords({ allowPositionals: true }, USAGES.changes.usage);
  const [id = '', language, ...more] = positionals;
  const { catalog } = await loadCatalog(projectRoot);
  requireProduct(catalog, contentFolder(projectRoot));
  const translated = catalog.locales.filter((locale) => locale !== catalog.sourceLocale);
  const usage = USAGES.changes.usage.replace('language', translated.join('|'));
  if (id === '' || more.length > 0) throw new Error(`Say which page: ${usage}`);
  const wanted = language === undefined ? undefined : matchLocale(translated, language);
  if (language !== undefined && wanted === undefined) {
    throw new Error(`No page is translated into "${language}": ${usage}`);
  }
  const locales = wanted === undefined ? translated : [wanted];
  const entry = findEntry(catalog, id);
  if (entry === undefined) throw new Error(describeMissingEntry(id, catalog));
  for (const locale of locales) {
    const { text, isKnown } = await reportChanges(projectRoot, catalog, entry, locale, marks);
    if (isKnown) console.log(text);
    else {
      console.error(text);
      process.exitCode = 1;
    }
  }
}
