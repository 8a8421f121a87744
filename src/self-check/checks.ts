import type { UiStrings } from '../content/schemas/ui.ts';

/** The texts of the self-check. */
export type CheckTexts = UiStrings['check'];

/** Every check has a title and its findings among the texts. */
export type CheckId = keyof CheckTexts['items'];

/** How a check ended. */
export type CheckState = keyof CheckTexts['state'];

/** Every check, in the order in which they run and stand on the page. */
export const CHECK_IDS = [
  'scripts',
  'place',
  'build',
  'files',
  'policy',
  'searchNeeds',
  'searchFiles',
  'search',
  'addresses',
  'headers',
  'compression',
  'caching',
  'serviceWorker',
  'storage',
  'clipboard',
  'fonts',
] as const satisfies readonly CheckId[];
