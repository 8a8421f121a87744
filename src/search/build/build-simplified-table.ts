/**
 * Makes the folding table of Chinese characters for one site, from OpenCC's data. Build time only:
 * OpenCC's data do not belong in the browser.
 */
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import mainlandToTaiwan from 'opencc-js/dict/TWPhrases';
import variantsToTaiwan from 'opencc-js/dict/TWVariants';
import { normalizeWithOffsets } from '../language/normalize.ts';
import { createCharacterFold, type SimplifiedTable } from '../language/simplified.ts';

/** OpenCC's phrases that would hide a word that Taiwan uses with another meaning. */
const MISLEADING_PHRASES = new Set(['代碼', '程序', '對象', '信道']);

function parsePairs(data: string): [from: string, to: string][] {
  return data.split('|').flatMap((line): [string, string][] => {
    const [from, ...targets] = line.split(' ');
    return from === undefined ? [] : targets.map((to) => [from, to]);
  });
}

/** Sets of characters that are written for one another, one UTF-16 unit each. */
function buildSets(): string[][] {
  const parents = new Map<string, string>();
  const find = (character: string): string => {
    let root = character;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root))
      root = parent;
    return root;
  };
  const pairs = [
    ...parsePairs(simplifiedToTraditional),
    ...parsePairs(traditionalToSimplified),
    ...parsePairs(variantsToTaiwan),
  ];
  for (const [from, to] of pairs) {
    // Characters beyond the basic plane are too rare to give up folding one unit for one.
    if (from.length !== 1 || to.length !== 1) continue;
    const [a, b] = [find(from), find(to)];
    if (a !== b) parents.set(a, b);
  }
  const sets = new Map<string, string[]>();
  for (const character of new Set(pairs.flat())) {
    if (character.length !== 1) continue;
    const root = find(character);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [character]);
    else set.push(character);
  }
  return [...sets.values()];
}

/**
 * The table for a site: of each set of characters that are written for one another, all fold to the one
 * that the texts use most; sets that neither the texts nor the phrases use are left out. Phrases are
 * kept where the texts use the Taiwanese wording and not the other.
 *
 * `buildSimplifiedTable(['複製檔案'])` -> `{ from: '复档…', to: '複檔…', phrases: [['文件', '檔案']] }`
 *
 * @param texts everything that is indexed in Traditional Chinese
 * @param alsoUsed texts whose characters are folded as well, without a say in what they fold to
 */
export function buildSimplifiedTable(
  texts: readonly string[],
  alsoUsed: readonly string[] = [],
): SimplifiedTable {
  const text = normalizeWithOffsets(texts.join('\n')).text;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const countOf = (character: string): number => counts.get(character) ?? 0;
  const folds: [string, string][] = [];
  for (const set of buildSets()) {
    const target = set.reduce((best, character) =>
      countOf(character) > countOf(best) ? character : best,
    );
    for (const character of set) if (character !== target) folds.push([character, target]);
  }
  folds.sort(([a], [b]) => (a < b ? -1 : 1));
  const fold = createCharacterFold(toTable(folds, []));

  const folded = fold(text);
  const known = parsePairs(mainlandToTaiwan).filter(
    ([mainland]) => !MISLEADING_PHRASES.has(mainland),
  );
  const phrases = new Map<string, string>();
  for (const [mainland, taiwan] of known) {
    const from = fold(mainland);
    const to = fold(taiwan);
    if (from.length > 1 && from !== to && folded.includes(to) && !folded.includes(from))
      phrases.set(from, to);
  }
  // A character that neither the texts nor the phrases have finds nothing, folded or not.
  const used = new Set([
    ...folded,
    ...[...phrases.keys()].join(''),
    ...fold(normalizeWithOffsets(alsoUsed.join('\n')).text),
  ]);
  return toTable(
    folds.filter(([, to]) => used.has(to)),
    [...phrases].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * The Simplified forms of characters.
 *
 * `listSimplifiedForms(new Set('備份'))` -> `['备']`
 */
export function listSimplifiedForms(characters: ReadonlySet<string>): string[] {
  return parsePairs(simplifiedToTraditional).flatMap(([from, to]) =>
    characters.has(to) && !characters.has(from) ? [from] : [],
  );
}

function toTable(
  folds: readonly (readonly [from: string, to: string])[],
  phrases: SimplifiedTable['phrases'],
): SimplifiedTable {
  return {
    from: folds.map(([from]) => from).join(''),
    to: folds.map(([, to]) => to).join(''),
    phrases,
  };
}
