import { z } from 'zod';
import { listAuthoredFiles } from './authored-files.ts';
import type { Product } from './product.ts';
import { UiStringsSchema } from './ui.ts';

/** Where the JSON Schemas lie, in a content folder. Its YAML files refer to them by their first line. */
export const JSON_SCHEMA_FOLDER = 'schemas';

/** The JSON Schema of the interface files, which are the same for every product, from the project's root. */
export const UI_JSON_SCHEMA_FILE = 'interface/ui.schema.json';

/**
 * Builds the JSON Schemas with which editors complete and check the YAML files of a content folder,
 * from the same definitions that the build validates with.
 *
 * @returns file name -> content, ready to be written
 */
export function buildContentJsonSchemas(product: Product): Map<string, string> {
  return new Map(
    listAuthoredFiles(product).map(({ id, schema }) => [
      `${id}.schema.json`,
      renderJsonSchema(schema),
    ]),
  );
}

/** The same for the interface files. */
export function buildUiJsonSchema(): string {
  return renderJsonSchema(UiStringsSchema);
}

function renderJsonSchema(schema: z.ZodType): string {
  // Authors write what goes into the schema: fields with a default may be left out.
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
}
