import { z } from 'zod';
import { listProseSections, SECTIONS } from '../../model/sections.ts';

/**
 * What a translation renders beside the prose: texts of the YAML file that have their translation beside
 * them. `message` is the canonical one.
 */
export const SOURCE_FACTS = ['title', 'sign', 'message'] as const;

export type SourceFact = (typeof SOURCE_FACTS)[number];

const COMPONENTS = [
  ...new Set(
    [...listProseSections('error'), ...listProseSections('cause')].map(
      (id) => SECTIONS[id].component,
    ),
  ),
];

/** Front matter of `en.mdx`: there is none, the facts stand in the YAML file beside it. */
export const SourceProseSchema = z
  .strictObject({})
  .meta({ title: 'Shirube: front matter of the source prose' });

/** Front matter of a translation. */
export const TranslationProseSchema = z
  .strictObject({
    sourceHash: z
      .string()
      .regex(/^[0-9a-f]{12}$/, {
        error: 'what "npm run translated -- <id> <language>" writes',
      })
      .meta({
        description:
          'The hash of the source-language file that this translation renders. When the source changes, the translation counts as stale until it is brought up to date and the hash with it.',
      }),
    sourceParts: z
      .partialRecord(
        z.enum([...SOURCE_FACTS, ...COMPONENTS]),
        z.string().regex(/^(?:-|[0-9a-f]{6})(?: [0-9a-f]{6})*$/, {
          error: 'what "npm run translated -- <id> <language>" writes',
        }),
      )
      .optional()
      .meta({
        description:
          'The fingerprints of what this translation renders, by which "npm run changes" tells what has changed since: of each text and section, and in a section with steps of what stands around them ("-" for nothing) and of each step.',
      }),
  })
  .meta({ title: 'Shirube: front matter of a translation' });

export type TranslationStamp = z.infer<typeof TranslationProseSchema>;
