import { z } from 'zod';
import { ERROR_KINDS } from '../../model/kinds.ts';
import { createEntryFields, createFacetFields } from './entry.ts';
import { AliasSchema, EntryIdSchema } from './id.ts';
import { PlainLineSchema } from './line.ts';
import { localizedSchema } from './localized.ts';
import { MessagesSchema } from './message.ts';
import type { Product } from './product.ts';

/** `content/errors/<id>/error.yaml`: the facts about one error, the same for every language. */
export function createErrorFactsSchema(product: Product) {
  const { title, asked, ...common } = createEntryFields(product);
  const known = {
    kind: z.enum(ERROR_KINDS).meta({
      description:
        'code: the product prints an error code. message: a literal message without a code. symptom: neither.',
    }),
    title,
    asked,
    code: AliasSchema.optional().meta({
      description:
        'The code as the product prints it, only where the id had to differ from it (two products share the code, or it has a sign that no file name may have).',
    }),
    aliases: z.array(AliasSchema).default([]).meta({
      description:
        'Other names: the error number, older spellings. Each gets a short link and an exact match in the search.',
    }),
    messages: MessagesSchema.default({}),
    concerns: localizedSchema(product, PlainLineSchema).optional().meta({
      description:
        'What the source says that it concerns, in one line of our own for each language: only for an error that has no prose. Its page says so; whoever writes the prose removes it.',
    }),
    causes: z.array(EntryIdSchema).default([]).meta({
      description: 'Causes and procedures, in the order in which to try them.',
    }),
    olderCauses: z.array(EntryIdSchema).default([]).meta({
      description: 'Causes that only older documents give; shown apart, for old versions.',
    }),
    ...common,
  };
  const schema: z.ZodObject<typeof known, z.core.$strict> = z.strictObject({
    ...createFacetFields(product, 'error'),
    ...known,
  });
  return schema.meta({ title: 'Shirube: facts of an error' });
}

/** The facts of an error but for its facets, whose fields are the product's. */
export type ErrorFacts = z.infer<ReturnType<typeof createErrorFactsSchema>>;
