import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Languages, localizedSchema, partlyLocalizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

/** How sure the wording of a term is. */
const TERM_BASES = ['source', 'public', 'unchecked'] as const;

const wordings = partlyLocalizedSchema(z.array(oneLine()));

/** `content/glossary.yaml`: the term base. */
export function createGlossarySchema(site: Languages) {
  return z.array(createTermSchema(site)).meta({ title: 'Shirube: glossary' });
}

/** One term of the product or the field, in every language of the site. */
function createTermSchema(site: Languages) {
  return z
    .strictObject({
      id: z.string().regex(KEBAB_CASE, { error: 'kebab-case, such as "vm-agent"' }),
      kind: z.enum(['product', 'domain', 'state', 'ui']),
      ...localizedSchema(site, oneLine()).shape,
      variants: wordings.meta({
        description:
          'What people type or older text has. For matching in the search, never printed.',
      }),
      avoid: wordings.meta({ description: 'Wordings that our prose must not use.' }),
      note: z.string().optional(),
      basis: partlyLocalizedSchema(z.enum(TERM_BASES)).meta({
        description:
          'Where the wording was seen: source: in a document that entries cite; public: in another document of the publisher; unchecked: general usage only.',
      }),
    })
    .meta({ id: 'Term' });
}

export type Term = z.infer<ReturnType<typeof createTermSchema>>;
