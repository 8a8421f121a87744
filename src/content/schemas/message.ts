import { z } from 'zod';
import { DateSchema } from './id.ts';
import { partlyLocalizedSchema } from './localized.ts';

/**
 * Where a text is met. Two never stand on a screen: `documentation` is a wording that only articles of
 * that language have, while the product prints another one; `article` is a heading of an article.
 */
export const MESSAGE_ORIGINS = [
  'product',
  'job-details',
  'event-log',
  'log-file',
  'documentation',
  'article',
] as const;

/** `isOnScreen('documentation')` -> `false` */
export function isOnScreen(origin: MessageOrigin): boolean {
  return origin !== 'documentation' && origin !== 'article';
}

export type MessageOrigin = (typeof MESSAGE_ORIGINS)[number];

/** One literal wording of a message. */
const MessageSchema = z
  .strictObject({
    text: z.string().trim().min(1).meta({
      description: 'The literal text. Parts that change are written as {placeholders}.',
    }),
    origin: z.enum(MESSAGE_ORIGINS).default('product').meta({
      description:
        'Where the text is met: printed by the product (default), in the details of its job, in an event log, in a log file, only in articles of that language (documentation), or only as a heading of one (article).',
    }),
    date: DateSchema.optional().meta({
      description: 'The day of the newest source that has this wording.',
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
