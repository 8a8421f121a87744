import type { SearchStrings } from '../client/search/strings.ts';
import type { UiStrings } from '../schemas/ui.ts';

/** The texts that the search needs in the browser, out of all texts of the interface. */
export function selectSearchStrings({ search, taxonomy }: UiStrings): SearchStrings {
  const { errorKind, causeKind, service, operation, os } = taxonomy;
  return {
    count: search.count,
    none: search.none,
    noneHelp: search.noneHelp,
    loading: search.loading,
    error: search.error,
    names: { ...errorKind, ...causeKind, ...service, ...operation, ...os },
  };
}
