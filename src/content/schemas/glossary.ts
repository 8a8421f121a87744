import { z } from 'zod';
import { partlyLocalizedSchema } from './localized.ts';

/** How sure the wording of a term is. */
export const TERM_BASES = ['source', 'public', 'unchecked'] as const;

const wordings = partlyLocalizedSchema(z.array(z.string().min(1)));

/** One term of the product or the field, in the three languages. */
export const TermSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'kebab-case, such as "vm-agent"' }),
    kind: z.enum(['product', 'domain', 'state', 'ui']),
    en: z.string().min(1),
    ja: z.string().min(1),
    'zh-TW': z.string().min(1),
    variants: wordings.meta({
      description: 'What people type or older text has. For matching in the search, never printed.',
    }),
    avoid: wordings.meta({ description: 'Wordings that our prose must not use.' }),
    note: z.string().optional(),
    basis: partlyLocalizedSchema(z.enum(TERM_BASES)).meta({
      description:
        'Where the wording was seen: source: in a document that entries cite; public: in another document of the publisher; unchecked: general usage only.',
    }),
  })
  .meta({ id: 'Term' });

/** `content/glossary.yaml`: the term base. */
export const GlossarySchema = z.array(TermSchema).meta({ title: 'Shirube: glossary' });

export type Term = z.infer<typeof TermSchema>;
