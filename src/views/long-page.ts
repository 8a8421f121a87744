import type { Entry } from '../content/catalogue/types.ts';

/** From so many steps on, a page lets them be ticked off. */
export const LONG_PAGE = 6;

/** `countSteps(entry)` -> the number of its steps, the same in every language */
export function countSteps({ prose }: Entry): number {
  const [first] = Object.values(prose);
  return (first?.sections ?? []).reduce((sum, { steps }) => sum + steps.length, 0);
}
