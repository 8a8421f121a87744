import type { Catalog } from '../content/catalogue/types.ts';
import { renderDataScript } from '../model/data-script.ts';
import { type Locale, LOCALES } from '../model/locales.ts';
import type { ValuesTexts } from '../model/values-texts.ts';

/**
 * The script that hands over what the form of "Your values" says in one language, its fields included.
 *
 * `renderValuesScript(catalog, 'values-texts', 'ja')` -> `'__shirube.set("values-texts",{…});'`
 */
export function renderValuesScript(
  { placeholders, ui }: Pick<Catalog, 'placeholders' | 'ui'>,
  key: string,
  locale: Locale,
): string {
  const { about, example, refused, secret, show, forget, done } = ui[locale].values;
  const { copied, copiedWithGaps } = ui[locale].entry;
  const texts: ValuesTexts = {
    copied,
    copiedWithGaps,
    comma: LOCALES[locale].comma,
    about,
    example,
    refused,
    secret,
    show,
    forget,
    done,
    fields: Object.fromEntries(
      Object.entries(placeholders).map(([name, field]) => [
        name,
        {
          label: field.label[locale],
          hint: field.hint[locale],
          example: field.example,
          pattern: field.pattern,
          ...(field.secret ? { isSecret: true } : {}),
        },
      ]),
    ),
  };
  return renderDataScript(key, JSON.stringify(texts));
}
