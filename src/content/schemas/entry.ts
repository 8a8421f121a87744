import { z } from 'zod';
import { DateSchema, EntryIdSchema, SnippetIdSchema } from './id.ts';
import { localizedSchema, partlyLocalizedSchema } from './localized.ts';
import { SnippetSchema } from './snippet.ts';
import { CitationSchema } from './source.ts';
import { OPERATING_SYSTEMS, STATUSES } from '../../model/taxonomy.ts';

/** The fields that errors and causes have in common. */
export const entryFields = {
  title: localizedSchema(z.string().trim().min(1)).meta({
    description:
      'A short line in each language that says what is wrong (or what to do, for a procedure). Lists, links and search results show it; it never repeats the code.',
  }),
  asked: partlyLocalizedSchema(z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'How people put it who have no code: short descriptions of it in their own words, as typed into a search box. Serves the search only and is never printed. Each fits this entry and no neighbour.',
    }),
  os: z.array(z.enum(OPERATING_SYSTEMS)).meta({
    description:
      'The operating systems inside the virtual machine that it concerns; [] when it does not matter.',
  }),
  related: z.array(EntryIdSchema).default([]).meta({ description: 'Variants of the same thing.' }),
  seeAlso: z.array(EntryIdSchema).default([]).meta({
    description: 'Neighbours: easily confused, or met together.',
  }),
  snippets: z.record(SnippetIdSchema, SnippetSchema).default({}).meta({
    description: 'Commands, paths and other literals, by the id that the prose shows them with.',
  }),
  sources: z
    .array(CitationSchema)
    .min(1)
    .meta({ description: 'The documents that the facts come from.' }),
  verified: DateSchema.meta({
    description: 'The day on which the facts were last compared with the sources.',
  }),
  status: z.enum(STATUSES).default('active').meta({
    description: 'retired: no longer reported by the product. The page stays.',
  }),
};
