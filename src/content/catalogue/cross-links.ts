import { isKnownOnly } from './entries.ts';
import type { CauseEntry, ErrorEntry } from './types.ts';

/**
 * Computes what leads to each cause: the errors that list it, and the causes that refer to it in
 * their facts or their prose; and the errors that lead to it through others.
 *
 * An error with `causes: ['dhcp-disabled-in-guest']` -> that cause has the error in `errors`
 *
 * @returns the causes by id, in the order given
 */
export function linkCauses(
  errors: readonly ErrorEntry[],
  causes: readonly CauseEntry[],
): Map<string, CauseEntry> {
  const listing = indexBy(errors, (error) => error.causes);
  const listingAsOlder = indexBy(errors, (error) => error.olderCauses);
  const referring = indexBy(causes, (cause) =>
    listReferences(cause).filter((target) => target !== cause.id),
  );
  // What has no page leads its reader nowhere but to the causes that it names.
  const reached = indexBy(
    errors.filter((error) => !isKnownOnly(error)),
    createReach(causes),
  );
  return new Map(
    causes.map((cause) => [
      cause.id,
      {
        ...cause,
        errors: listing.get(cause.id) ?? [],
        indirectErrors: (reached.get(cause.id) ?? []).filter(
          (id) => listing.get(cause.id)?.includes(id) !== true,
        ),
        olderErrors: listingAsOlder.get(cause.id) ?? [],
        referringCauses: referring.get(cause.id) ?? [],
      },
    ]),
  );
}

/**
 * What an error leads to: its causes, what its steps refer to, and all that their steps lead on to, since
 * many a cause gathers others.
 */
function createReach(causes: readonly CauseEntry[]): (error: ErrorEntry) => string[] {
  const next = new Map(causes.map((cause) => [cause.id, listRefsInAnySteps(cause)]));
  return (error) => {
    const reached = new Set<string>();
    const open = [...error.causes, ...listRefsInAnySteps(error)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...(next.get(id) ?? []));
    }
    return [...reached];
  };
}

/** The entries that the steps refer to, in any language. */
function listRefsInAnySteps({ prose }: ErrorEntry | CauseEntry): string[] {
  return Object.values(prose).flatMap(({ sections }) =>
    sections.flatMap(({ refs }) =>
      refs.filter(({ isInStep }) => isInStep).map(({ target }) => target),
    ),
  );
}

/** Target -> the ids of the entries that lead to it, each once, in their order. */
function indexBy<T extends { id: string }>(
  entries: readonly T[],
  targetsOf: (entry: T) => readonly string[],
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const entry of entries) {
    for (const target of new Set(targetsOf(entry))) {
      const ids = index.get(target);
      if (ids === undefined) index.set(target, [entry.id]);
      else ids.push(entry.id);
    }
  }
  return index;
}

function listReferences({ related, seeAlso, prose }: CauseEntry): string[] {
  const refs = Object.values(prose).flatMap(({ sections }) =>
    sections.flatMap((section) => section.refs.map(({ target }) => target)),
  );
  return [...related, ...seeAlso, ...refs];
}
