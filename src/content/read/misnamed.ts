import type { Locale } from '../../model/locales.ts';
import { findNearest } from '../../model/edit-distance.ts';

/** How the names of files end that may be meant for one of ours, by how ours ends. */
const ENDS_MEANT: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml', 'yml'],
  svg: ['svg', 'png', 'jpg', 'jpeg', 'ico', 'webp', 'gif'],
  txt: ['txt'],
};
/** Any two shorter names are near to each other. */
const SHORTEST_NAME = 4;

/**
 * The file that is read for which another was probably meant.
 *
 * `('.theme.yml', ['theme.yaml', 'sign.svg'])` -> `'theme.yaml'`
 *
 * @param known names of the files that are read
 */
export function findMeantFile(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return undefined;
  const [, stem = '', end = ''] = /^\.?(.*)\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (stem.length < SHORTEST_NAME) return undefined;
  const meant = new Map(
    known
      .map((own) => own.split('.'))
      .filter(([, ownEnd = '']) => ENDS_MEANT[ownEnd]?.includes(end) === true)
      .map(([own = '', ownEnd]) => [own, `${own}.${String(ownEnd)}`]),
  );
  const nearest = findNearest(stem, [...meant.keys()]);
  return nearest === undefined ? undefined : meant.get(nearest);
}

/** How files that are prose or facts end elsewhere. */
const OTHER_ENDS: Readonly<Record<string, string>> = { md: 'mdx', yml: 'yaml' };

/** What people call a language by the name of a country or of a script. */
const OTHER_LANGUAGES: Readonly<Record<string, Locale>> = {
  jp: 'ja',
  tw: 'zh-TW',
  'zh-hant': 'zh-TW',
};

/**
 * The file of an entry for which another was meant: in other letters, with an underscore, or as files of its
 * kind end elsewhere; or the language by another name.
 *
 * `('zh_tw.md', ['error.yaml', 'en.mdx', 'zh-TW.mdx'])` -> `'zh-TW.mdx'`,
 * `('fr.mdx', ['error.yaml', 'en.mdx', 'zh-TW.mdx'])` -> `undefined`
 */
export function findMeantPart(name: string, known: readonly string[]): string | undefined {
  const [, stem = '', end = ''] = /^(.*)\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  const spelling = stem.replaceAll('_', '-');
  const [language = ''] = spelling.split('-');
  return [spelling, OTHER_LANGUAGES[spelling], language]
    .map((wanted) => `${wanted ?? ''}.${OTHER_ENDS[end] ?? end}`)
    .map((wanted) => known.find((own) => own.toLowerCase() === wanted.toLowerCase()))
    .find((own) => own !== undefined);
}
