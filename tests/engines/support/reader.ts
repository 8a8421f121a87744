/**
 * A browser as the one who sits before it has it, whichever engine it is of: addresses, keys and clicks
 * are real, and what is on the page is asked by an expression.
 */
export interface Reader {
  /** As it calls itself: `'Firefox 140.5.0'`. */
  version: string;
  open: (address: string) => Promise<void>;
  /** Clicks an element and types a text, key by key. */
  type: (selector: string, text: string) => Promise<void>;
  /** Presses Enter where the focus is. */
  pressEnter: () => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** The value of an expression in the page, which must be plain data. */
  evaluate: (expression: string) => Promise<unknown>;
  /** What pages have told as errors since the last time; empty where an engine does not tell. */
  takeProblems: () => readonly string[];
  close: () => Promise<void>;
}
