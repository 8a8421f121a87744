import { z } from 'zod';

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
        error: 'the 12 characters that "npm run check" prints for the source file',
      })
      .meta({
        description:
          'The hash of the source-language file that this translation renders. When the source changes, the translation counts as stale until it is brought up to date and the hash with it.',
      }),
  })
  .meta({ title: 'Shirube: front matter of a translation' });
