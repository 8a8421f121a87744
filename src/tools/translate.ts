/**
 * `npm run translate -- <id> <language>`: writes what a translation begins with, and never over one
 * that is there.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { describeMissingEntry } from '../authoring/stamp.ts';
import { writeSkeleton } from '../authoring/translation-skeleton.ts';
import { findEntry } from '../content/catalogue/entries.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { NEVER_RECORDED, stampTranslation } from '../content/read/source-hash.ts';
import { matchLocale } from '../model/locales.ts';
import { projectRoot } from '../project-root.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

await runMain(async () => {
  const { positionals } = parseWords({ allowPositionals: true }, USAGES.translate.usage);
  await holdContent(contentFolder(projectRoot), async ({ apply }) => {
    const file = await begin(positionals, apply);
    console.log(`${file}: write each text in place of its comment, then`);
    console.log(`run "npm run translated -- ${positionals.join(' ')}" and "npm run check".`);
  });
});

async function begin(
  [id = '', language = '', ...more]: readonly string[],
  apply: HeldContent['apply'],
): Promise<string> {
  const { catalog } = await loadCatalog(projectRoot);
  requireProduct(catalog, contentFolder(projectRoot));
  const { sourceLocale } = catalog;
  const locales = catalog.locales.filter((locale) => locale !== sourceLocale);
  const locale = matchLocale(locales, language);
  const usage = USAGES.translate.usage.replace('language', locales.join('|'));
  if (language !== '' && locale === undefined) {
    throw new Error(`No page is translated into "${language}": ${usage}`);
  }
  if (locale === undefined || more.length > 0) throw new Error(`Say which page: ${usage}`);
  const entry = findEntry(catalog, id);
  if (entry === undefined) {
    throw new Error(describeMissingEntry(id, catalog));
  }
  const source = entry.prose[sourceLocale];
  if (source === undefined) {
    throw new Error(`${id} has no ${sourceLocale}.mdx that could be translated: write it first.`);
  }
  const file = `${entry.folder}/${locale}.mdx`;
  const path = resolve(projectRoot, file);
  if (existsSync(path)) throw new Error(`${file} is there already, and is left as it is.`);
  // Nobody has said yet that it renders the source: so it counts as stale.
  const skeleton = stampTranslation(writeSkeleton(source.body), NEVER_RECORDED);
  apply({ writes: new Map([[path, skeleton]]) });
  return file;
}
