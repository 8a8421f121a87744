import type { z } from 'zod';
import { createCauseFactsSchema } from './cause.ts';
import { createErrorFactsSchema } from './error.ts';
import { createEscalationSchema } from './escalation.ts';
import { createGlossarySchema } from './glossary.ts';
import { createImportMapSchema } from './import-map.ts';
import { createLabelsSchema } from './labels.ts';
import { createPlaceholdersSchema } from './placeholder.ts';
import { createProductSchema, type Product } from './product.ts';
import { SourcesSchema } from './source.ts';
import { createSynonymsSchema } from './synonyms.ts';
import { ThemeSchema } from './theme.ts';

/** A YAML file that authors write. */
export interface AuthoredFile {
  /** As its JSON Schema is named: `error` -> `error.schema.json` */
  id: string;
  /** What an author calls it. */
  name: string;
  schema: z.ZodType;
}

/** The YAML files of a content folder, those of an entry first. */
export function listAuthoredFiles(product: Product): AuthoredFile[] {
  return [
    { id: 'error', name: 'error.yaml', schema: createErrorFactsSchema(product) },
    { id: 'cause', name: 'cause.yaml', schema: createCauseFactsSchema(product) },
    { id: 'product', name: 'product.yaml', schema: createProductSchema(product) },
    { id: 'placeholders', name: 'placeholders.yaml', schema: createPlaceholdersSchema(product) },
    { id: 'labels', name: 'labels.yaml', schema: createLabelsSchema(product) },
    { id: 'sources', name: 'sources.yaml', schema: SourcesSchema },
    { id: 'glossary', name: 'glossary.yaml', schema: createGlossarySchema(product) },
    { id: 'synonyms', name: 'synonyms.yaml', schema: createSynonymsSchema(product) },
    { id: 'escalation', name: 'escalation.yaml', schema: createEscalationSchema(product) },
    { id: 'theme', name: 'theme.yaml', schema: ThemeSchema },
    { id: 'import-map', name: 'The map of an import', schema: createImportMapSchema(product) },
  ];
}
