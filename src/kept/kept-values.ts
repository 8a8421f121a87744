import { createHash } from 'node:crypto';
import type { Plain } from '../model/plain.ts';
import type { RecallPlain } from '../model/recall.ts';
import { describeValue } from './describe-value.ts';
import type { KeptFiles } from './kept-files.ts';

/** Small values that one build leaves for the next one, all in one file. */
export interface KeptValues {
  recall: RecallPlain;
  /** Keeps those that were asked for, and no others; where none was, all stay. */
  save: () => void;
}

/**
 * Opens the values that are kept under a name.
 *
 * @param code names the code that makes them: those of other code are not there
 */
export function openKeptValues(files: KeptFiles, name: string, code: string): KeptValues {
  const kept = files.read(name, code)?.toString();
  const known: Readonly<Record<string, Plain>> =
    kept === undefined ? {} : (JSON.parse(kept) as Record<string, Plain>);
  const asked = new Map<string, Plain>();
  let isChanged = kept === undefined;
  return {
    recall: (key, inputs, make) => {
      const description = describeValue([key, inputs]);
      // What cannot be compared by what it holds is made.
      if (description === undefined) return make();
      const place = createHash('sha256').update(description).digest('base64');
      const found = asked.get(place) ?? (Object.hasOwn(known, place) ? known[place] : undefined);
      if (found === undefined) isChanged = true;
      const value = found ?? make();
      asked.set(place, value);
      // What stands at a place is what its maker gave.
      return value as ReturnType<typeof make>;
    },
    save: () => {
      if (asked.size === 0 || (!isChanged && asked.size === Object.keys(known).length)) return;
      files.write(name, code, JSON.stringify(Object.fromEntries(asked)));
    },
  };
}
