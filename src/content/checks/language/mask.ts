/**
 * Characters that stand for what was masked. They are from the private use area, so that no text of
 * an author contains them.
 */
export const MASKS = {
  /** A tag, a label, or other markup: no rule looks across it. */
  markup: '\uE000',
  /** Inline code: a word in Latin letters, as far as spacing goes. */
  code: '\uE001',
  /** A literal message. */
  literal: '\uE002',
} as const;

/** The shortest message that is looked for: shorter ones are ordinary words. */
const MIN_LITERAL_LENGTH = 8;

/**
 * Masks the markup of a prose file, each character by one.
 *
 * ``maskMarkup('See <Ref id="x" /> and `y`.', { labels: true })`` -> `'See ▢▢▢▢▢▢▢▢▢▢▢▢▢▢ and ▣▣▣.'`
 *
 * @param labels whether the text inside of `<Ui>` is masked too
 */
export function maskMarkup(source: string, { labels }: { labels: boolean }): string {
  const masked = source
    .replace(/^---\n[\s\S]*?\n---\n/, (match) => mask(match, MASKS.markup))
    .replaceAll(/`[^`\n]+`/g, (match) => mask(match, MASKS.code))
    // What is in the brackets of a link is prose, its address is not.
    .replaceAll(/\]\([^)\n]*\)/g, (match) => mask(match, MASKS.markup))
    .replaceAll(/\*\*|^ *(?:[-*]|\d+\.) |\[/gm, (match) => mask(match, MASKS.markup));
  const withoutLabels = labels
    ? masked.replaceAll(/<Ui>[^<]*<\/Ui>/g, (match) => mask(match, MASKS.markup))
    : masked;
  return withoutLabels.replaceAll(/<[^<>]*>/g, (match) => mask(match, MASKS.markup));
}

/** Masks official names, which are written as they are, whatever the rules of spacing and punctuation. */
export function maskNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (masked, name) => masked.replaceAll(name, (match) => mask(match, MASKS.literal)),
    text,
  );
}

/** Masks literal messages that a text quotes: they are the product's, whatever their wording. */
export function maskLiterals(text: string, literals: readonly string[]): string {
  let masked = text;
  for (const literal of literals) {
    if (literal.length < MIN_LITERAL_LENGTH || !masked.includes(literal)) continue;
    masked = masked.replaceAll(literal, (match) => mask(match, MASKS.literal));
  }
  return masked;
}

/** Keeps line ends, so that rules that work by line still can. */
function mask(text: string, character: string): string {
  return text.replaceAll(/[^\n]/g, character);
}
