import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { buildFieldsGuide, FIELDS_GUIDE_FILE } from '../content/schemas/fields-guide.ts';
import {
  buildContentJsonSchemas,
  buildUiJsonSchema,
  JSON_SCHEMA_FOLDER,
  UI_JSON_SCHEMA_FILE,
} from '../content/schemas/json-schemas.ts';
import { projectRoot } from '../project-root.ts';
import { writeWhole } from '../published/write-whole.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/**
 * `npm run schemas`: writes the JSON Schemas for editors, and the guide to the fields. A test tells when they are out of date.
 * Those of the content folder follow its `product.yaml`.
 */
await runMain(async () => {
  parseWords({}, USAGES.schemas.usage);
  const content = contentFolder(projectRoot);
  await holdContent(content, ({ apply }) => writeSchemas(content, apply));
});

async function writeSchemas(content: string, apply: HeldContent['apply']): Promise<void> {
  const { catalog, issues } = await loadCatalog(projectRoot);
  // Without a sound product there is nothing to write them from; other faults are the check's matter.
  const productIssues = issues.filter(({ file }) => file.endsWith('/product.yaml'));
  if (productIssues.length > 0) throw new Error(formatIssues(productIssues));
  const folder = join(content, JSON_SCHEMA_FOLDER);
  const writes = new Map(
    [...buildContentJsonSchemas(catalog.product)].map(([name, text]) => [join(folder, name), text]),
  );
  writes.set(join(folder, FIELDS_GUIDE_FILE), buildFieldsGuide(catalog.product));
  apply({ writes });
  for (const file of writes.keys()) console.log(relative(projectRoot, file));

  // It belongs to the program, which may lie where an author must not write, and is seldom another.
  const ui = join(projectRoot, UI_JSON_SCHEMA_FILE);
  if (readFileSync(ui, 'utf8') === buildUiJsonSchema()) return;
  writeWhole(ui, buildUiJsonSchema());
  console.log(UI_JSON_SCHEMA_FILE);
}
