import { z } from 'zod';

/** Where a command is typed. */
export const SHELLS = ['cmd', 'powershell', 'bash', 'azure-cli', 'azure-powershell'] as const;

/** What a literal is that is not a command. */
export const LITERAL_KINDS = ['path', 'registry', 'config', 'log', 'output', 'value'] as const;

const text = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'The literal, exactly as it is typed or shown.' });

/** A command that the reader runs. */
export const CommandSnippetSchema = z
  .strictObject({
    kind: z.literal('command'),
    shell: z.enum(SHELLS).meta({ description: 'Where the command is typed.' }),
    elevated: z.boolean().meta({
      description: 'True when it needs administrator rights (Windows) or root (Linux).',
    }),
    text,
  })
  .meta({ id: 'CommandSnippet', description: 'A command that the reader runs.' });

/** A path, registry value, configuration, log line or printed output. */
export const LiteralSnippetSchema = z.strictObject({ kind: z.enum(LITERAL_KINDS), text }).meta({
  id: 'LiteralSnippet',
  description: 'A literal that is read, compared or copied, and not run.',
});

/**
 * A literal that lives once, whatever the language: the prose shows it with
 * `<Snippet id="restart-vss" />`.
 */
export const SnippetSchema = z.discriminatedUnion('kind', [
  CommandSnippetSchema,
  LiteralSnippetSchema,
]);

export type Snippet = z.infer<typeof SnippetSchema>;
