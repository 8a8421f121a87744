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
  return new Map(
    causes.map((cause) => [
      cause.id,
      {
        ...cause,
        errors: idsOf(errors, (error) => error.causes.includes(cause.id)),
        olderErrors: idsOf(errors, (error) => error.olderCauses.includes(cause.id)),
        referringCauses: idsOf(
          causes,
          (other) => other.id !== cause.id && refersTo(other, cause.id),
        ),
      },
    ]),
  );
}

function idsOf<T extends { id: string }>(
  entries: readonly T[],
  isWanted: (entry: T) => boolean,
): string[] {
  return entries.filter(isWanted).map(({ id }) => id);
}

function refersTo({ related, seeAlso, prose }: CauseEntry, id: string): boolean {
  return (
    related.includes(id) ||
    seeAlso.includes(id) ||
    Object.values(prose).some(({ sections }) =>
      sections.some(({ refs }) => refs.some(({ target }) => target === id)),
    )
  );
}
