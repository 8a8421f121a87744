import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeMissingEntry } from '../authoring/stamp.ts';
import { writeSkeleton } from '../authoring/translation-skeleton.ts';
import { findEntry } from '../content/catalogue/entries.ts';
import { loadCatalog } from '../content/read/load.ts';
import { NEVER_RECORDED, stampTranslation } from '../content/read/source-hash.ts';
import { projectRoot } from '../project-root.ts';

/**
 * `npm run translate -- <id> <language>`: writes what a translation begins with, and never over one
 * that is there.
 */
const { catalog } = await loadCatalog(projectRoot);
try {
  console.log(
    `${await begin(process.argv.slice(2))}: write each text in place of its comment, then`,
  );
  console.log('run "npm run translated -- <id> <language>" and "npm run check".');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function begin([id = '', language = '', ...more]: readonly string[]): Promise<string> {
  const { sourceLocale } = catalog;
  const locales = catalog.locales.filter((locale) => locale !== sourceLocale);
  const locale = locales.find((other) => other === language);
  const usage = `npm run translate -- <id> <${locales.join('|')}>`;
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
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`${file} is there already, and is left as it is.`);
  // Nobody has said yet that it renders the source: so it counts as stale.
  await writeFile(path, stampTranslation(writeSkeleton(source.body), NEVER_RECORDED), {
    flag: 'wx',
  });
  return file;
}
