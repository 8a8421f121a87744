import { z } from 'zod';
import { CauseFactsSchema } from './cause.ts';
import { ErrorFactsSchema } from './error.ts';
import { GlossarySchema } from './glossary.ts';
import { SourcesSchema } from './source.ts';
import { SynonymsSchema } from './synonyms.ts';
import { UiStringsSchema } from './ui.ts';

/** The folder of the JSON Schemas, from the project's root. YAML files refer to it by their first line. */
export const JSON_SCHEMA_FOLDER = 'content/schemas';

const SCHEMAS = {
  'cause.schema.json': CauseFactsSchema,
  'error.schema.json': ErrorFactsSchema,
  'glossary.schema.json': GlossarySchema,
  'sources.schema.json': SourcesSchema,
  'synonyms.schema.json': SynonymsSchema,
  'ui.schema.json': UiStringsSchema,
} as const satisfies Record<string, z.ZodType>;

/**
 * Builds the JSON Schemas with which editors complete and check the YAML files, from the same
 * definitions that the build validates with.
 *
 * @returns file name -> content, ready to be written
 */
export function buildJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      // Authors write what goes into the schema: fields with a default may be left out.
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
