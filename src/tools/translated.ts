import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { replaceFiles } from '../authoring/replace-files.ts';
import { planStamps } from '../authoring/stamp.ts';
import { loadCatalog } from '../content/read/load.ts';
import { stampTranslation } from '../content/read/source-hash.ts';
import { projectRoot } from '../project-root.ts';

/**
 * `npm run translated -- <id> … <language>`: records that these translations render their source prose
 * as it is now. `--new <language>` takes all of that language that were never recorded, and `--complete`
 * adds fingerprints to what was recorded before there were any. All are recorded, or none.
 */
const { catalog } = await loadCatalog(projectRoot);
const plan = planStamps(catalog, process.argv.slice(2));
try {
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  const texts = await Promise.all(
    plan.stamps.map(async ({ file, sourceHash, sourceParts }) => {
      const path = resolve(projectRoot, file);
      const before = await readFile(path, 'utf8');
      return { file, path, before, after: stampTranslation(before, sourceHash, sourceParts) };
    }),
  );
  const changed = texts.filter(({ before, after }) => after !== before);
  await replaceFiles(changed.map(({ path, after }) => ({ path, text: after })));
  for (const { file, before, after } of texts) {
    console.log(`${file}: ${after === before ? 'recorded already' : 'recorded'}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was recorded.');
  process.exitCode = 1;
}
