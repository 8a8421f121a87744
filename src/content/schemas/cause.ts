import { z } from 'zod';
import { CAUSE_KINDS } from '../../model/kinds.ts';
import { createEntryFields, createFacetFields } from './entry.ts';
import { LineSchema } from './line.ts';
import { localizedSchema } from './localized.ts';
import type { Product } from './product.ts';

/** `content/causes/<id>/cause.yaml`: the facts about one shared cause or procedure. */
export function createCauseFactsSchema(product: Product) {
  const known = {
    kind: z.enum(CAUSE_KINDS).meta({
      description:
        'cause: a reason why things fail. procedure: a task that several pages send the reader to.',
    }),
    sign: localizedSchema(product, LineSchema).optional().meta({
      description:
        'How to tell that this is it, in one line: what the reader sees, with the command that shows it. Error pages with several causes list it first.',
    }),
    ...createEntryFields(product),
  };
  const schema: z.ZodObject<typeof known, z.core.$strict> = z.strictObject({
    ...createFacetFields(product, 'cause'),
    ...known,
  });
  return schema.meta({ title: 'Shirube: facts of a cause or procedure' });
}

/** The facts of a cause but for its facets, whose fields are the product's. */
export type CauseFacts = z.infer<ReturnType<typeof createCauseFactsSchema>>;
