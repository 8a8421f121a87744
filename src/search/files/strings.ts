import type { CountedText } from '../../model/i18n/texts.ts';

/** The texts that the search shows, in the language of the page (`src/search/build/search-strings.ts`). */
export interface SearchStrings {
  /** With `{count}`. Only English has a singular. */
  count: CountedText;
  /** With `{count}` and `{total}`. */
  countFiltered: CountedText;
  /** With `{count}` and `{total}`: more were found than are shown. */
  countFirst: string;
  /** With `{query}`. */
  none: string;
  noneHelp: string;
  noneFiltered: string;
  /** Before the names of the base that stand in the query. */
  recognized: string;
  /** With `{code}`: a code that the base lacks. */
  unknown: string;
  /** Button that copies `report`. */
  copyReport: string;
  copied: string;
  copyFailed: string;
  /** A line for whoever keeps the base. With `{code}`, `{date}` and `{address}`. */
  report: string;
  /** With `{name}` and `{typed}`. */
  corrected: string;
  /** With `{language}`: in whose texts was searched. */
  searchedIn: string;
  loading: string;
  error: string;
  unavailable: string;
  /** Title of the search page with a query. With `{query}`. */
  titleFor: string;
  /** Mark of a result that is known and has no page. */
  knownOnly: string;
  /** By what results can be filtered: their kind, then the product's facets. */
  filters: readonly SearchFilter[];
}

/** A field by which results can be filtered, with its values and their names in the order of the page. */
export interface SearchFilter {
  id: string;
  values: readonly { value: string; name: string }[];
}
