/**
 * `npm run translated -- <id> … <language>`: records that these translations render their source prose
 * as it is now. `--new <language>` takes all of that language that were never recorded, and `--complete`
 * adds fingerprints to what was recorded before there were any. All are recorded, or none.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { planStamps, type StampRequest } from '../authoring/stamp.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { stampTranslation } from '../content/read/source-hash.ts';
import { projectRoot } from '../project-root.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.translated.usage;

await runMain(run, { outcome: 'Nothing was recorded.' });

async function run(): Promise<void> {
  const { values, positionals } = parseWords(
    {
      allowPositionals: true,
      options: { new: { type: 'string' }, complete: { type: 'boolean', default: false } },
    },
    USAGE,
    'Nothing was recorded: ',
  );
  const request = { words: positionals, newIn: values.new, isCompletion: values.complete };
  await holdContent(contentFolder(projectRoot), ({ apply }) => record(request, apply));
}

async function record(request: StampRequest, apply: HeldContent['apply']): Promise<void> {
  const { catalog } = await loadCatalog(projectRoot);
  requireProduct(catalog, contentFolder(projectRoot));
  const plan = planStamps(catalog, request, USAGE);
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  const texts = plan.stamps.map(({ file, sourceHash, sourceParts }) => {
    const path = resolve(projectRoot, file);
    const before = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    return { file, path, before, after: stampTranslation(before, sourceHash, sourceParts) };
  });
  const changed = texts.filter(({ before, after }) => after !== before);
  const writes = new Map(changed.map(({ path, after }) => [path, after]));
  if (writes.size > 0) apply({ writes });
  for (const { file, before, after } of texts) {
    console.log(`${file}: ${after === before ? 'recorded already' : 'recorded'}`);
  }
}
