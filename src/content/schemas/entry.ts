import { z } from 'zod';
import { STATUSES } from '../../model/kinds.ts';
import type { EntryType } from '../../model/sections.ts';
import { DateSchema, EntryIdSchema, SnippetIdSchema } from './id.ts';
import { localizedSchema, partlyLocalizedSchema } from './localized.ts';
import type { Product } from './product.ts';
import { createSnippetSchema } from './snippet.ts';
import { CitationSchema } from './source.ts';
import { oneLine } from './text.ts';

/** A fact that is to be confirmed once its day has come. */
const ConfirmationSchema = z
  .strictObject({
    date: DateSchema.meta({ description: 'The day on which it can be confirmed.' }),
    what: oneLine().meta({
      description: 'What is to be confirmed, in English, such as "that the disks were retired".',
    }),
  })
  .meta({ id: 'Confirmation' });

/** The fields that errors and causes have in common, as a product wants them. */
export function createEntryFields(product: Product) {
  const { fields } = product.required;
  const citations = z
    .array(CitationSchema)
    .meta({ description: 'The documents that the facts come from.' });
  const verified = DateSchema.meta({
    description: 'The day on which the facts were last compared with the sources.',
  });
  return {
    title: localizedSchema(product, oneLine()).meta({
      description:
        'A short line in each language that says what is wrong (or what to do, for a procedure). Lists, links and search results show it; it never repeats the code.',
    }),
    asked: partlyLocalizedSchema(z.array(oneLine())).default({}).meta({
      description:
        'How people put it who have no code: short descriptions of it in their own words, as typed into a search box. Serves the search only and is never printed. Each fits this entry and no neighbour.',
    }),
    related: z
      .array(EntryIdSchema)
      .default([])
      .meta({ description: 'Variants of the same thing.' }),
    seeAlso: z.array(EntryIdSchema).default([]).meta({
      description: 'Neighbours: easily confused, or met together.',
    }),
    snippets: z.record(SnippetIdSchema, createSnippetSchema(product)).default({}).meta({
      description: 'Commands, paths and other literals, by the id that the prose shows them with.',
    }),
    sources: fields.includes('sources') ? citations.min(1) : citations.default([]),
    verified: fields.includes('verified') ? verified : verified.optional(),
    confirmBy: z.array(ConfirmationSchema).default([]).meta({
      description:
        'Facts with a day that was still to come in their source: "npm run check" names those whose day has come.',
    }),
    formerIds: z.array(EntryIdSchema).default([]).meta({
      description:
        'Ids that it had: their addresses lead here, to the same step. "npm run rename" writes it.',
    }),
    mergedIds: z.array(EntryIdSchema).default([]).meta({
      description:
        'Ids of entries that were merged into it: their addresses lead here, but their steps were others. "npm run merge" writes it.',
    }),
    status: z.enum(STATUSES).default('active').meta({
      description: 'retired: no longer reported by the product. The page stays.',
    }),
    replacedBy: EntryIdSchema.optional().meta({
      description: 'The entry that took the place of a retired one: its page leads there.',
    }),
  };
}

/** The facets that a type of entry has: errors all, causes those of the product that are theirs too. */
export function listFacetsOf({ facets }: Product, type: EntryType): Product['facets'] {
  return facets.filter(({ causes }) => type === 'error' || causes);
}

/**
 * The facets of a type of entry as fields of its YAML file. The names of their values are those of the
 * product, so the types know them as text only.
 *
 * `{ facets: [{ id: 'os', many: true, values: { linux: … }, … }], … }` -> `{ os: z.array(z.enum(['linux'])) }`
 */
export function createFacetFields(
  product: Product,
  type: EntryType,
): Record<string, z.ZodType<string | string[]>> {
  return Object.fromEntries(
    listFacetsOf(product, type).map(({ id, many, label, values }) => {
      const value = z.enum(Object.keys(values));
      const description = Object.values(label)[0] ?? id;
      return [id, (many ? z.array(value) : value).meta({ description })];
    }),
  );
}
