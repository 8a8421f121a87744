import { hasOddMarkup, splitInline } from '../../model/inline-markup.ts';
import { oneLine } from './text.ts';

/** A line of text of a YAML file, with the markup that it may hold. */
export const LineSchema = oneLine()
  .refine((text) => !hasOddMarkup(text), {
    error: 'text with `code`, <Ui id="…" /> and <Ref id="…" />, and no other markup',
  })
  .meta({
    description: 'A line of text. May hold `code`, <Ui id="…" /> and <Ref id="…" />.',
  });

/** A line that is also shown where nothing can be linked to, so that it holds no label and no link. */
export const PlainLineSchema = oneLine()
  .refine(
    (text) =>
      !hasOddMarkup(text) &&
      splitInline(text).every(({ kind }) => kind === 'text' || kind === 'code'),
    { error: 'text with `code` and no other markup' },
  )
  .meta({ description: 'A line of text. May hold `code`.' });
