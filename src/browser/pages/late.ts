import { loadDataOnce } from '../../dom/load-script.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';

/** What the page tells its body about what is loaded once the reader turns to it. */
export interface LateProps {
  /** Path of the script for copying, and on the page of an entry for all that answers, from the site's root. */
  late: string;
}

/** What that script hands over. */
export interface LateModule {
  /** Copies what a copy button, a part of the support kit or the number of a step is for. */
  copyPart: (clicked: HTMLElement) => Promise<void>;
  /** Makes all that the page of an entry has answer. */
  mountTools: () => Promise<void>;
}

/** The name under which it hands itself over. */
export const LATE_MODULE_KEY = 'late';

/**
 * Loads the code for copying, once.
 *
 * @throws when it cannot be had; the next call tries again
 */
export async function loadLate(): Promise<LateModule> {
  const { late } = readProps(document.body) as LateProps;
  // Both scripts are made from the same types.
  return (await loadDataOnce(readPlace().root + late, LATE_MODULE_KEY)) as LateModule;
}
