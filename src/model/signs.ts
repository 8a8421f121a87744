/** Signs that must not end a line, at the end of a text: `『`, `（`. */
const OPENING = /[（「『【〈《〔［｛“‘([{]+$/;

/** Signs that must not begin one, at the beginning of a text: `。`, `）、`. */
const CLOSING = /^[、。，．：；！？）」』】〉》〕］｝”’,.:;!?)\]}%]+/;

/**
 * Takes off what stands right before something that a line holds as a whole, and may neither begin nor end one:
 * browsers would break there.
 *
 * `takeOpening('実行します（')` -> `['実行します', '（']`
 */
export function takeOpening(before: string): [rest: string, signs: string] {
  const at = before.search(OPENING);
  return at < 0 ? [before, ''] : [before.slice(0, at), before.slice(at)];
}

/** `takeClosing('）。次に')` -> `['）。', '次に']` */
export function takeClosing(after: string): [signs: string, rest: string] {
  const [signs = ''] = CLOSING.exec(after) ?? [];
  return [signs, after.slice(signs.length)];
}

/** `opensQuote('Read 「')` -> `true`: what follows stands in quotes */
export function opensQuote(text: string): boolean {
  return /[「『“"]$/u.test(text);
}
