import { loadDataOnce } from '../../dom/load-script.ts';
import { loadLateStyle } from '../../dom/late-style.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import type { ValuesForm } from './values-starter.ts';

/** What the page tells its body about what is loaded once the reader turns to it. */
export interface LateProps {
  /** Path of the script for copying and for "Your values", from the site's root. */
  late: string;
}

/** What that script hands over. */
export interface LateModule {
  /** Copies what a copy button, a part of the support kit or the number of a step is for. */
  copyPart: (clicked: HTMLElement) => Promise<void>;
  /** Makes the form of "Your values". */
  mountValues: (container: HTMLElement) => Promise<ValuesForm>;
}

/** The name under which it hands itself over. */
export const LATE_MODULE_KEY = 'late';

/**
 * Loads the code for copying and for "Your values", once.
 *
 * @throws when it cannot be had; the next call tries again
 */
export async function loadLate(): Promise<LateModule> {
  const { late } = readProps(document.body) as LateProps;
  const [module] = await Promise.all([
    loadDataOnce(readPlace().root + late, LATE_MODULE_KEY),
    loadLateStyle(),
  ]);
  // Both scripts are made from the same types.
  return module as LateModule;
}
