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

/**
 * The file of an entry for which another was meant: in other letters, with an underscore, or as files of its
 * kind end elsewhere.
 *
 * `('zh_tw.md', ['error.yaml', 'en.mdx', 'zh-TW.mdx'])` -> `'zh-TW.mdx'`,
 * `('fr.mdx', ['error.yaml', 'en.mdx', 'zh-TW.mdx'])` -> `undefined`
 */
export function findMeantPart(name: string, known: readonly string[]): string | undefined {
  const [, stem = '', end = ''] = /^(.*)\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  const wanted = `${stem.replaceAll('_', '-')}.${OTHER_ENDS[end] ?? end}`;
  return known.find((own) => own.toLowerCase() === wanted);
}
