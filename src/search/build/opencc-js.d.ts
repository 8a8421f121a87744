/** Types of the data files of opencc-js that are used; the package types only its converters. */

declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional`, pairs joined by `|`. */
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified`, pairs joined by `|`. */
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/TWVariants' {
  /** `variant taiwanese`, pairs joined by `|`. */
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/TWPhrases' {
  /** `mainland taiwanese`, in Traditional characters, pairs joined by `|`. */
  const pairs: string;
  export default pairs;
}
