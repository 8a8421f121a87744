import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { planStamps } from '../authoring/stamp.ts';
import { loadCatalog } from '../content/read/load.ts';
import { stampTranslation } from '../content/read/source-hash.ts';
import { projectRoot } from '../project-root.ts';

/**
 * `npm run translated -- <id> … <language>`: records that these translations render their source prose
 * as it is now. `--new <language>` takes all of that language that were never recorded.
 */
const { catalog } = await loadCatalog(projectRoot);
const plan = planStamps(catalog, process.argv.slice(2));
if ('problems' in plan) {
  for (const problem of plan.problems) console.error(problem);
  console.error('Nothing was recorded.');
  process.exitCode = 1;
} else {
  for (const { file, sourceHash } of plan.stamps) {
    const path = resolve(projectRoot, file);
    const before = await readFile(path, 'utf8');
    const after = stampTranslation(before, sourceHash);
    if (after !== before) await writeFile(path, after);
    console.log(`${file}: ${after === before ? 'recorded already' : `sourceHash ${sourceHash}`}`);
  }
}
