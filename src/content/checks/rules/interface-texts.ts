import type { Catalog } from '../../catalogue/types.ts';
import { isLatin } from '../../../model/locales.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** So many words are a sentence, and no name that all languages share. */
const SENTENCE = /[A-Za-z]+(?:[^A-Za-z]+[A-Za-z]+){2}/;

/**
 * The texts of the interface fill in the same values in every language, and one in letters of its own is
 * translated, unless it is only arriving. A file that is wanting a key is refused already.
 */
export function checkInterfaceTexts({ ui, locales, sourceLocale, product }: Catalog): Issue[] {
  const source = new Map(listTexts(ui[sourceLocale]));
  return locales
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) => {
      const isTranslated = !product.arriving.includes(locale) && !isLatin(locale);
      return listTexts(ui[locale]).flatMap(([path, text]): Issue[] => {
        const original = source.get(path);
        if (original === undefined) return [];
        const place = { file: `interface/${locale}.yaml`, ...FILE_START };
        const wanted = listValues(original);
        const given = listValues(text);
        if (wanted.join() !== given.join()) {
          return [
            {
              rule: 'interface-values',
              ...place,
              problem: `${path} fills in ${formatValues(given)}, and ${formatValues(wanted)} in interface/${sourceLocale}.yaml.`,
              expected: 'the same values in every language.',
              fix: 'write each of them where the language wants it.',
            },
          ];
        }
        if (!isTranslated || text !== original || !SENTENCE.test(text)) return [];
        return [
          {
            rule: 'interface-untranslated',
            ...place,
            problem: `${path} is the same as in interface/${sourceLocale}.yaml: "${text}".`,
            expected: 'a text in the language of the file.',
            fix: 'translate it.',
          },
        ];
      });
    });
}

/** All texts of a file by their path, `search.count.other`; a singular is for few languages only. */
function listTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return path.endsWith('.one') ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTexts(inner, path === '' ? key : `${path}.${key}`),
  );
}

function listValues(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function formatValues(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.join(', ');
}
