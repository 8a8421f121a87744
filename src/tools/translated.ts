/**
 * `npm run translated -- <id> … <language>`: records that these translations render their source prose
 * as it is now. `--new <language>` takes all of that language that were never recorded, and `--complete`
 * adds fingerprints to what was recorded before there were any. All are recorded, or none.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { planStamps } from '../authoring/stamp.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { stampTranslation } from '../content/read/source-hash.ts';
import { projectRoot } from '../project-root.ts';
import { runMain } from './run-main.ts';

await runMain(() => holdContent(contentFolder(projectRoot), ({ apply }) => record(apply)), {
  outcome: 'Nothing was recorded.',
});

async function record(apply: HeldContent['apply']): Promise<void> {
  const { catalog } = await loadCatalog(projectRoot);
  const plan = planStamps(catalog, process.argv.slice(2));
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  const texts = plan.stamps.map(({ file, sourceHash, sourceParts }) => {
    const path = resolve(projectRoot, file);
    const before = readFileSync(path, 'utf8');
    return { file, path, before, after: stampTranslation(before, sourceHash, sourceParts) };
  });
  const changed = texts.filter(({ before, after }) => after !== before);
  const writes = new Map(changed.map(({ path, after }) => [path, after]));
  if (writes.size > 0) apply({ writes });
  for (const { file, before, after } of texts) {
    console.log(`${file}: ${after === before ? 'recorded already' : 'recorded'}`);
  }
}
