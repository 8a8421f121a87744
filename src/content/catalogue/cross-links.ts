import type { CauseEntry, ErrorEntry } from './types.ts';

/**
 * Computes what leads to each cause: the errors that list it, and the causes that refer to it in
 * their facts or their prose.
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
  return new Map(
    causes.map((cause) => [
      cause.id,
      {
        ...cause,
        errors: listing.get(cause.id) ?? [],
        olderErrors: listingAsOlder.get(cause.id) ?? [],
        referringCauses: referring.get(cause.id) ?? [],
      },
    ]),
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
