import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Languages, localizedSchema } from './localized.ts';
import { oneLine } from './text.ts';

/**
 * How sure it is that the screen shows the text: `verified` (seen on a picture, in an output or in a
 * hands-on text of that language), `manual` (only the publisher's documentation has it) or
 * `unverified` (not found anywhere: the text is our own translation).
 */
export const LABEL_STATUSES = ['verified', 'manual', 'unverified'] as const;

export type LabelStatus = (typeof LABEL_STATUSES)[number];

/** What stands between the labels of a path: `settings > locks`. */
export const LABEL_SEPARATOR = ' > ';

/** The name of a label, as `<Ui id="backup-jobs" />` gives it. */
const LabelIdSchema = z
  .string()
  .regex(KEBAB_CASE, { error: 'kebab-case, such as "backup-jobs"' })
  .meta({ id: 'LabelId', description: 'Kebab-case name, such as backup-jobs.' });

/** One label on a screen. */
function createLabelSchema(site: Languages) {
  const [sourceLocale, ...others] = site.languages;
  const text = oneLine();
  return z
    .strictObject({
      place: oneLine().meta({
        description: 'Where it is met, such as portal or Windows.',
      }),
      text: localizedSchema(
        {
          languages: sourceLocale === undefined ? [] : [sourceLocale],
          arriving: [...others, ...site.arriving],
        },
        text,
      ).meta({
        description:
          'The label as the screen shows it. Left out for a language whose screens show that of the source language, or for which no translation is known.',
      }),
      status: localizedSchema(
        { languages: others, arriving: site.arriving },
        z.enum(LABEL_STATUSES),
      ).meta({
        description:
          'How sure the text is. verified: seen on a picture, in an output or in a hands-on text of that language. manual: only documentation has it; the label of the source language follows in brackets. unverified: not found anywhere; a translation of ours stands in brackets after the label of the source language.',
      }),
      evidence: z.array(oneLine()).default([]).meta({
        description: 'Where it was seen.',
      }),
      note: z.string().trim().min(1).optional(),
    })
    .refine(
      ({ status: known, evidence }) =>
        evidence.length > 0 || !Object.values(known).includes('verified'),
      { error: 'where a verified text was seen', path: ['evidence'] },
    )
    .meta({ id: 'Label' });
}

/** `content/labels.yaml`: the labels on the screens of the product, each once. */
export function createLabelsSchema(site: Languages) {
  return z
    .record(LabelIdSchema, createLabelSchema(site))
    .meta({ title: 'Shirube: labels on the screen' });
}

export type Label = z.infer<ReturnType<typeof createLabelSchema>>;
