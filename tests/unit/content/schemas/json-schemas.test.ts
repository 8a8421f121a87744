import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadProduct } from '../../../../src/content/read/product.ts';
import {
  buildFieldsGuide,
  FIELDS_GUIDE_FILE,
} from '../../../../src/content/schemas/fields-guide.ts';
import {
  buildContentJsonSchemas,
  buildUiJsonSchema,
  JSON_SCHEMA_FOLDER,
  UI_JSON_SCHEMA_FILE,
} from '../../../../src/content/schemas/json-schemas.ts';
import { projectRoot } from '../../../../src/project-root.ts';

function readCommitted(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8').replaceAll('\r\n', '\n');
}

it.each(['content', 'examples/database'])(
  'the schemas of %s are current; if not, run "npm run schemas" there',
  (folder) => {
    const product = loadProduct(join(projectRoot, folder));
    for (const [name, content] of buildContentJsonSchemas(product)) {
      expect(readCommitted(`${folder}/${JSON_SCHEMA_FOLDER}/${name}`), name).toBe(content);
    }
    expect(readCommitted(`${folder}/${JSON_SCHEMA_FOLDER}/${FIELDS_GUIDE_FILE}`)).toBe(
      buildFieldsGuide(product),
    );
  },
);

it('the schema of the interface is current; if not, run "npm run schemas"', () => {
  expect(readCommitted(UI_JSON_SCHEMA_FILE)).toBe(buildUiJsonSchema());
});
