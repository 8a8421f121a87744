import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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

/**
 * `npm run schemas`: writes the JSON Schemas for editors, and the guide to the fields. A test tells when they are out of date.
 * Those of the content folder follow its `product.yaml`.
 */
const { catalog, issues } = await loadCatalog(projectRoot);
// Without a sound product there is nothing to write them from; other faults are the check's matter.
const productIssues = issues.filter(({ file }) => file.endsWith('/product.yaml'));
if (productIssues.length > 0) {
  console.error(formatIssues(productIssues));
  process.exit(1);
}
const folder = join(contentFolder(projectRoot), JSON_SCHEMA_FOLDER);
const files = new Map(
  [...buildContentJsonSchemas(catalog.product)].map(([name, text]) => [join(folder, name), text]),
);
files.set(join(folder, FIELDS_GUIDE_FILE), buildFieldsGuide(catalog.product));
files.set(join(projectRoot, UI_JSON_SCHEMA_FILE), buildUiJsonSchema());
await mkdir(folder, { recursive: true });
for (const [file, text] of files) {
  await writeFile(file, text);
  console.log(relative(projectRoot, file));
}
