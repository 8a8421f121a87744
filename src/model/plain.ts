/** Data that JSON can hold: no functions, maps or undefined. Two of them are compared by what they hold. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
