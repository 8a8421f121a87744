import { z } from 'zod';
import { entryFields } from './entry.ts';
import { CAUSE_KINDS } from '../../model/taxonomy.ts';

/** `content/causes/<id>/cause.yaml`: the facts about one shared cause or procedure. */
export const CauseFactsSchema = z
  .strictObject({
    kind: z.enum(CAUSE_KINDS).meta({
      description:
        'cause: a reason why things fail. procedure: a task that several pages send the reader to.',
    }),
    ...entryFields,
  })
  .meta({ title: 'Shirube: facts of a cause or procedure' });

export type CauseFacts = z.infer<typeof CauseFactsSchema>;
