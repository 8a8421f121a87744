/** Plain data, as JSON has it: two are the same where they hold the same. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
