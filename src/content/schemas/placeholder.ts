import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Languages, localizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

/** The name of a placeholder, as commands have it between angle brackets. */
const PlaceholderIdSchema = z
  .string()
  .regex(KEBAB_CASE, { error: 'kebab-case, such as "resource-group"' });

/** Names of what one would not send. */
const SECRET_NAME = /(?:^|-)(?:password|passphrase|passwd|pwd|token)(?:-|$)/;
const SAYS_WHETHER_SECRET =
  'true, so that no reply takes it along, or false where anybody may know it';

/** `content/placeholders.yaml`: what a reader fills in, such as `<vm>` in a command. */
export function createPlaceholdersSchema(site: Languages) {
  const text = (description: string) => localizedSchema(site, oneLine()).meta({ description });
  const placeholder = z
    .strictObject({
      label: text('What it is, as the label of a field.'),
      hint: text('What it is and where to find it, in a sentence or two.'),
      example: oneLine().meta({ description: 'A value as it may look.' }),
      pattern: z
        .string()
        .min(1)
        .refine(isPattern, { error: 'a regular expression, such as "[a-z0-9-]+"' })
        .meta({
          description:
            'A regular expression that the whole of a value fits. It keeps out what would end a command or a quotation, such as quotes and semicolons.',
        }),
      secret: z.boolean().optional().meta({
        description:
          'True for what one would not send, such as a password: no browser keeps it, and replies and Markdown that are copied have its mark in its place.',
      }),
    })
    .refine(
      ({ example, pattern }) => !isPattern(pattern) || compilePattern(pattern).test(example),
      {
        path: ['example'],
        error: 'a value that fits its pattern',
      },
    )
    .meta({ id: 'Placeholder' });
  return z
    .record(PlaceholderIdSchema, placeholder)
    .superRefine((placeholders, context) => {
      for (const [name, { secret }] of Object.entries(placeholders)) {
        if (secret !== undefined || !SECRET_NAME.test(name)) continue;
        context.addIssue({ code: 'custom', path: [name, 'secret'], message: SAYS_WHETHER_SECRET });
      }
    })
    .meta({ title: 'Shirube: what a reader fills in' });
}

export type Placeholders = z.infer<ReturnType<typeof createPlaceholdersSchema>>;

function isPattern(pattern: string): boolean {
  try {
    compilePattern(pattern);
    return true;
  } catch {
    return false;
  }
}

function compilePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}
