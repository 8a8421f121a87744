import type { Plain } from './plain.ts';

/**
 * Gives what was made of the same inputs the last time, or makes it now.
 *
 * @param key names what is made, whatever it is made of
 */
export type Recall = <T>(key: string, inputs: readonly unknown[], make: () => T) => T;

/** The same of plain data, which may be kept elsewhere than in memory. */
export type RecallPlain = <T extends Plain>(
  key: string,
  inputs: readonly unknown[],
  make: () => T,
) => T;

/** For who builds once. */
export const makeNow: Recall = (_, __, make) => make();
