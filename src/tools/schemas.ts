import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { buildJsonSchemas, JSON_SCHEMA_FOLDER } from '../content/schemas/json-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas for editors. A test tells when they are out of date. */
const folder = join(projectRoot, JSON_SCHEMA_FOLDER);
await mkdir(folder, { recursive: true });
for (const [name, content] of buildJsonSchemas()) {
  await writeFile(join(folder, name), content);
  console.log(`${JSON_SCHEMA_FOLDER}/${name}`);
}
