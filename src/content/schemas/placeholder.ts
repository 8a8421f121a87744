import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Languages, localizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

/** The name of a placeholder, as commands have it between angle brackets. */
const PlaceholderIdSchema = z
  .string()
  .regex(KEBAB_CASE, { error: 'kebab-case, such as "resource-group"' });

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
      secret: z.boolean().default(false).meta({
        description: 'True for what no browser may keep, such as a password.',
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
