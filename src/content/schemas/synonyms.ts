import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Languages, localizedSchema, partlyLocalizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

const wordings = partlyLocalizedSchema(z.array(oneLine()));

/** Wordings that mean about the same in this field. */
function createConceptSchema(site: Languages) {
  return z
    .strictObject({
      id: z.string().regex(KEBAB_CASE, { error: 'kebab-case, such as "too-large"' }),
      ...localizedSchema(site, z.array(oneLine())).shape,
    })
    .meta({ id: 'Concept' });
}

/** `content/synonyms.yaml`: what people call things when they describe a symptom. */
export function createSynonymsSchema(site: Languages) {
  return z
    .strictObject({
      concepts: z.array(createConceptSchema(site)).meta({
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
      scopes: z
        .strictObject({
          facet: z.string().meta({ description: 'The facet of errors whose values are named.' }),
          usual: z.string().meta({
            description: 'The value that is meant where none is named: most errors have it.',
          }),
          words: z.record(z.string(), wordings).meta({
            description: 'What each other value is called by whoever means it.',
          }),
        })
        .optional()
        .meta({
          description:
            'What a query must name to be answered with pages that are about it alone: the pages of a seldom product come after those of the usual one where it is not named.',
        }),
      tasks: wordings.default({}).meta({
        description:
          'Words by which people ask how to do something: "how to", "steps". Who asks so wants a procedure, and other pages come after those.',
      }),
      codeWords: wordings.default({}).meta({
        description:
          'What stands before the number of an error: "error code", "event ID". A number after it is taken for a code, and named as unknown where the base has no page for it.',
      }),
      components: z.array(z.string().min(3)).default([]).meta({
        description:
          'Names of components that stand in every line of a log, also as the beginning of a longer name or path. They are no evidence by themselves.',
      }),
      unsplit: z
        .array(
          z.string().regex(/^[A-Za-z]+[A-Z][A-Za-z]*$/, {
            error: 'one word with a capital inside, such as "MySQL"',
          }),
        )
        .default([])
        .meta({
          description:
            'Words whose capitals inside begin no new word: with "MySQL" here, MySQLHostDown is read as MySQL, Host, Down.',
        }),
    })
    .meta({ title: 'Shirube: synonyms' });
}

export type Synonyms = z.infer<ReturnType<typeof createSynonymsSchema>>;
