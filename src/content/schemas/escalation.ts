import { z } from 'zod';
import { EntryIdSchema, KEBAB_CASE } from './id.ts';
import { LineSchema } from './line.ts';
import { localizedSchema } from './localized.ts';
import type { Product } from './product.ts';
import { createSnippetSchema } from './snippet.ts';

const blockName = z.string().regex(KEBAB_CASE, { error: 'kebab-case, such as "azure-backup"' });

/**
 * `content/escalation.yaml`: what support asks for whatever the error is, once for a kind of errors
 * and not on each page. A product may do without it.
 */
export function createEscalationSchema(product: Product) {
  const text = localizedSchema(product, LineSchema);
  const condition = createConditionSchema(product);
  const item = z
    .strictObject({
      for: condition.optional(),
      text,
      snippet: createSnippetSchema(product).optional().meta({
        description: 'The command that gives it, or its literal form.',
      }),
    })
    .meta({ id: 'EscalationItem' });
  return z
    .record(
      blockName,
      z
        .strictObject({
          for: condition.meta({ description: 'Which errors the block is for.' }),
          ask: z.array(item).min(1).meta({
            description: 'What is asked for on every page, in this order, and where it is found.',
          }),
          guest: z
            .strictObject({
              for: condition.optional(),
              besides: z.array(EntryIdSchema).default([]).meta({
                description: 'Ids of errors that need it too, whatever their facets say.',
              }),
              ask: z.array(item).min(1),
              otherwise: text
                .optional()
                .meta({ description: 'What the pages say that do not need it.' }),
            })
            .optional()
            .meta({ description: 'What is collected inside of what failed, such as its logs.' }),
          rules: z.array(text).default([]).meta({
            description: 'How to hand it over: what holds for all of it.',
          }),
        })
        .meta({ id: 'EscalationBlock' }),
    )
    .meta({ title: 'Shirube: what support asks for' });
}

/** Facets with values of which an entry must have one each. */
function createConditionSchema({ facets }: Product) {
  return z
    .strictObject(
      Object.fromEntries(
        facets.map(({ id, values }) => [
          id,
          z
            .array(z.enum(Object.keys(values)))
            .min(1)
            .optional(),
        ]),
      ),
    )
    .meta({
      id: 'EscalationCondition',
      description:
        'Values of facets. It holds for an entry that has one of the values of each facet, or concerns every one.',
    });
}

export type Escalation = z.infer<ReturnType<typeof createEscalationSchema>>;
export type EscalationBlock = Escalation[string];
export type EscalationItem = EscalationBlock['ask'][number];
export type EscalationCondition = EscalationBlock['for'];
