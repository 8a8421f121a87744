import { z } from 'zod';
import { DateSchema, KEBAB_CASE } from './id.ts';
import { partlyLocalizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

/** The kebab-case name under which entries cite a document of `content/sources.yaml`. */
const DocumentIdSchema = z
  .string()
  .regex(KEBAB_CASE, { error: 'kebab-case, such as "azure-vm-backup"' })
  .meta({ id: 'DocumentId', description: 'The key of a document in content/sources.yaml.' });

/** What an entry cites: a document, the date of the version used, and the place in it. */
export const CitationSchema = z
  .strictObject({
    document: DocumentIdSchema,
    date: DateSchema.meta({ description: 'The date that the version used bears.' }),
    anchor: oneLine().optional().meta({
      description:
        'The fragment of the section, without "#", as it stands in the published article.',
    }),
  })
  .meta({
    id: 'Citation',
    description: 'A document, the date of the version used, and the place in it.',
  });

/** A published document that entries cite. */
const SourceDocumentSchema = z
  .strictObject({
    title: partlyLocalizedSchema(oneLine())
      .refine((title) => Object.keys(title).length > 0, {
        error: 'a title in at least one language',
      })
      .meta({ description: "The document's own title, per language in which it is published." }),
    publisher: oneLine(),
    url: z
      .url({ protocol: /^https$/, error: 'an https address' })
      .optional()
      .meta({
        description:
          "Address without a language segment, so that the publisher shows it in the reader's language. Left out for a document that is no longer published.",
      }),
  })
  .meta({ id: 'SourceDocument' });

/** `content/sources.yaml`: every cited document, once. */
export const SourcesSchema = z
  .record(DocumentIdSchema, SourceDocumentSchema)
  .meta({ title: 'Shirube: cited documents' });

export type SourceDocument = z.infer<typeof SourceDocumentSchema>;
