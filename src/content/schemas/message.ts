import { z } from 'zod';
import { partlyLocalizedSchema } from './localized.ts';

/** Where a text is met. `article`: a heading of the product's documentation, never printed itself. */
export const MESSAGE_ORIGINS = ['product', 'event-log', 'log-file', 'article'] as const;

/** One literal wording of a message. */
const MessageSchema = z
  .strictObject({
    text: z.string().trim().min(1).meta({
      description: 'The literal text. Parts that change are written as {placeholders}.',
    }),
    origin: z.enum(MESSAGE_ORIGINS).default('product').meta({
      description:
        'Where the text is met: printed by the product (default), in an event log, in a log file, or only as a heading of an article.',
    }),
    machineTranslated: z.boolean().default(false).meta({
      description:
        'True when the wording is a machine translation: it serves the search and is not shown on the page.',
    }),
  })
  .meta({ id: 'Message', description: 'One literal wording of a message.' });

/** The wordings of a message, per language: the first is the canonical one. */
export const MessagesSchema = partlyLocalizedSchema(z.array(MessageSchema).min(1));

export type Message = z.infer<typeof MessageSchema>;
