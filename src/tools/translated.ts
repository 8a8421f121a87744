import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findEntry, listEntries } from '../content/catalogue/entries.ts';
import { loadCatalog } from '../content/read/load.ts';
import { stampTranslation } from '../content/read/source-hash.ts';
import type { Entry } from '../content/catalogue/types.ts';
import { projectRoot } from '../project-root.ts';
import { findNearest } from '../model/edit-distance.ts';

/**
 * `npm run translated -- <id> …`: records that the translations of these entries render their source
 * prose as it is now. `--new` takes all translations that were never recorded.
 */
const NEVER_RECORDED = '000000000000';

const { catalog } = await loadCatalog(projectRoot);
const names = process.argv.slice(2);
const entries = listEntries(catalog);

if (names.length === 0) {
  console.error(
    'Name the entries: npm run translated -- <id> …   (or --new for all that were never recorded)',
  );
  process.exitCode = 1;
} else if (names.includes('--new')) {
  for (const entry of entries) {
    if (Object.values(entry.prose).some(({ sourceHash }) => sourceHash === NEVER_RECORDED)) {
      await stampEntry(entry);
    }
  }
} else {
  for (const name of names) {
    const entry = findEntry(catalog, name);
    if (entry === undefined) {
      const nearest = findNearest(
        name,
        entries.map(({ id }) => id),
      );
      console.error(
        `There is no entry "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      );
      process.exitCode = 1;
    } else await stampEntry(entry);
  }
}

async function stampEntry({ id, prose, sourceHash }: Entry): Promise<void> {
  if (sourceHash === undefined) {
    console.error(
      `${id} has no source prose yet, so there is nothing that a translation could render.`,
    );
    process.exitCode = 1;
    return;
  }
  for (const locale of catalog.locales) {
    const file = prose[locale]?.file;
    if (file === undefined || locale === catalog.sourceLocale) continue;
    const path = resolve(projectRoot, file);
    const before = await readFile(path, 'utf8');
    const after = stampTranslation(before, sourceHash);
    if (after === before) continue;
    await writeFile(path, after);
    console.log(`${file}: sourceHash ${sourceHash}`);
  }
}
