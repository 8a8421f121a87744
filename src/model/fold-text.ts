/**
 * Makes spellings equal that differ by case or width alone. (The search folds more:
 * `src/search/language/normalize.ts`.)
 *
 * `foldText('ＶＳＳ Writer')` -> `'vss writer'`
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
