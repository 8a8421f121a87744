/** `opensQuote('Read 「')` -> `true`: what follows stands in quotes */
export function opensQuote(text: string): boolean {
  return /[「『“"]$/u.test(text);
}
