import type { CheckId, CheckState, CheckTexts } from '../checks.ts';
import type { CheckEnvironment } from './environment.ts';

/** A sentence: the key of a text of the check, and what is filled in; or what needs no language. */
export type Note<Id extends CheckId> =
  | {
      key: keyof CheckTexts['items'][Id] & string;
      values?: Readonly<Record<string, string | number>>;
    }
  | { literal: string }
  /** The one sentence that all checks of a server share. */
  | { shared: 'disk' };

/** What a check has found. */
export interface CheckResult<Id extends CheckId> {
  state: CheckState;
  facts: readonly Note<Id>[];
  /** What the host or the reader can change. */
  advice?: readonly Note<Id>[];
}

/** A note, and a result, of whichever check. */
export type AnyNote = { [Id in CheckId]: Note<Id> }[CheckId];
export interface AnyResult {
  state: CheckState;
  facts: readonly AnyNote[];
  advice?: readonly AnyNote[];
}

/** Finds out one thing. What it throws is shown as a failure of the check itself. */
export type Check<Id extends CheckId> = (
  environment: CheckEnvironment,
) => Promise<CheckResult<Id>> | CheckResult<Id>;
