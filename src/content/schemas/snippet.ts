import { z } from 'zod';
import type { Product } from './product.ts';

/** What a literal is that is not a command. */
export const LITERAL_KINDS = ['path', 'registry', 'config', 'log', 'output', 'value'] as const;

const text = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'The literal, exactly as it is typed or shown.' });

/** A literal that is read, compared or copied. */
const LiteralSnippetSchema = z.strictObject({ kind: z.enum(LITERAL_KINDS), text }).meta({
  id: 'LiteralSnippet',
  description: 'A literal that is read, compared or copied, and not run.',
});

/**
 * A literal that lives once, whatever the language: the prose shows it with
 * `<Snippet id="restart-vss" />`.
 */
export function createSnippetSchema({ shells }: Product) {
  const command = z
    .strictObject({
      kind: z.literal('command'),
      shell: z.enum(Object.keys(shells)).meta({ description: 'Where the command is typed.' }),
      elevated: z.boolean().meta({
        description: 'True when it needs more rights than a user has: administrator, root.',
      }),
      undo: z.boolean().optional().meta({
        description: 'True when it only takes back what a command above it did: its box says so.',
      }),
      text,
    })
    .refine(({ shell, elevated }) => !elevated || shells[shell]?.elevated !== undefined, {
      path: ['elevated'],
      error: 'false, or a text under "elevated" of that shell in content/product.yaml',
    })
    .meta({ id: 'CommandSnippet', description: 'A command that the reader runs.' });
  return z.discriminatedUnion('kind', [command, LiteralSnippetSchema]);
}

export type Snippet = z.infer<ReturnType<typeof createSnippetSchema>>;
