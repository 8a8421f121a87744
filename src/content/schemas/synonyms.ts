import { z } from 'zod';
import { localizedSchema, partlyLocalizedSchema } from './localized.ts';

const wordings = partlyLocalizedSchema(z.array(z.string().min(1)));

/** Wordings that mean about the same in this field. */
export const ConceptSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'kebab-case, such as "too-large"' }),
    ...localizedSchema(z.array(z.string().min(1))).shape,
  })
  .meta({ id: 'Concept' });

/** `content/synonyms.yaml`: what people call things when they describe a symptom. */
export const SynonymsSchema = z
  .strictObject({
    concepts: z.array(ConceptSchema).meta({
      description:
        'A text with one wording is found by any other. English: words in their base form; Japanese and Chinese: pieces of text without inflections.',
    }),
    filler: wordings.meta({
      description: 'Words that say nothing about the subject: queries are read without them.',
    }),
    elsewhere: wordings.meta({
      description:
        'Products and things that the base is not about. One that no entry mentions speaks against an answer.',
    }),
  })
  .meta({ title: 'Shirube: synonyms' });

export type Concept = z.infer<typeof ConceptSchema>;
export type Synonyms = z.infer<typeof SynonymsSchema>;
