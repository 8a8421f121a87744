import { z } from 'zod';
import { entryFields } from './entry.ts';
import { AliasSchema, EntryIdSchema } from './id.ts';
import { MessagesSchema } from './message.ts';
import { COMPONENTS, ERROR_KINDS, OPERATIONS, SERVICES, WORKLOADS } from '../../model/taxonomy.ts';

/** `content/errors/<id>/error.yaml`: the facts about one error, the same for every language. */
export const ErrorFactsSchema = z
  .strictObject({
    kind: z.enum(ERROR_KINDS).meta({
      description:
        'code: the product prints an error code. message: a literal message without a code. symptom: neither.',
    }),
    title: entryFields.title,
    asked: entryFields.asked,
    code: AliasSchema.optional().meta({
      description:
        'The code as the product prints it, only where the id had to differ from it (two products share the code).',
    }),
    aliases: z.array(AliasSchema).default([]).meta({
      description:
        'Other names: the error number, older spellings. Each gets a short link and an exact match in the search.',
    }),
    service: z.enum(SERVICES),
    workload: z.enum(WORKLOADS),
    operation: z.enum(OPERATIONS),
    component: z.enum(COMPONENTS),
    os: entryFields.os,
    messages: MessagesSchema.default({}),
    causes: z.array(EntryIdSchema).default([]).meta({
      description: 'Causes and procedures, in the order in which to try them.',
    }),
    olderCauses: z.array(EntryIdSchema).default([]).meta({
      description: 'Causes that only older documents give; shown apart, for old versions.',
    }),
    related: entryFields.related,
    seeAlso: entryFields.seeAlso,
    snippets: entryFields.snippets,
    sources: entryFields.sources,
    verified: entryFields.verified,
    status: entryFields.status,
  })
  .meta({ title: 'Shirube: facts of an error' });

export type ErrorFacts = z.infer<typeof ErrorFactsSchema>;
