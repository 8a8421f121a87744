/**
 * What a sentence of the inventory says literally: the words that a page must have exactly, in
 * whatever language its sentences are.
 */

/** A literal of a fact. */
export type Literal =
  | { kind: 'code'; text: string }
  | { kind: 'date'; text: string; iso: string }
  | { kind: 'number'; text: string; number: string; unit: Unit | undefined }
  | { kind: 'range'; text: string; from: string; to: string; unit: Unit | undefined }
  | { kind: 'version'; text: string };

/** A unit that is written differently in each language. */
export type Unit = keyof typeof UNITS;

/** How each unit is written in the facts; the pages' forms stand in `facts-match.ts`. */
const UNITS = {
  percent: /^(?:%|percent)/,
  terabyte: /^TB/,
  gigabyte: /^GB/,
  minute: /^minutes?/,
  hour: /^hours?/,
  day: /^days?/,
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers that count the facts or name their document and are nothing that a page could say. */
const NOT_FACTS: readonly RegExp[] = [
  // "(2017)", "(2019, 2021: …", "in 2019", "2017-2019 documents": years are how documents are named.
  /(?<!(?:Studio|Server|C\+\+|January|February|March|April|May|June|July|August|September|October|November|December) )(?<![\d.])20\d\d(?:-20\d\d)?(?!\d)/g,
  // "Step 2a:", "Fix 1:", "Cause 2:", "option 1:", "9: Azure Backup …"
  /\b(?:step|fix|cause|check|option) \d[a-z]?\b/gi,
  /^\d+: /g,
];

/**
 * Finds the literals of a fact.
 *
 * ``listLiterals('Limit: 18 restore points; run `mount` within 5 days', new Set())`` ->
 * `mount` (code), `18` and `5 days` (numbers)
 *
 * @param documentDates dates that only name a document
 */
export function listLiterals(fact: string, documentDates: ReadonlySet<string>): Literal[] {
  const literals: Literal[] = [...fact.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
    kind: 'code',
    text,
  }));
  // Paths are literals with and without backticks.
  let rest = fact.replaceAll(/`[^`]+`/g, ' ` ');
  const take = (pattern: RegExp, build: (match: RegExpExecArray) => Literal | undefined): void => {
    rest = rest.replaceAll(pattern, (...args: unknown[]) => {
      const match = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      );
      const literal = build(match as unknown as RegExpExecArray);
      if (literal !== undefined) literals.push(literal);
      return ' ';
    });
  };
  take(
    /\b(?:[A-Z]:\\|HKLM\\|HKEY_[A-Z_]+\\|%\w+%\\)[^\s,;)]+|(?<![\w<])\/(?:var|etc|usr|opt|dev|mnt)\/[^\s,;)]*/g,
    (match) => ({
      kind: 'code',
      text: match[0],
    }),
  );
  take(/\b\d{4}-\d{2}-\d{2}\b/g, ([iso]) =>
    documentDates.has(iso) ? undefined : { kind: 'date', text: iso, iso },
  );
  take(
    new RegExp(`\\b(${MONTHS.join('|')}) (\\d{4})\\b`, 'g'),
    ([text, month = '', year = '']) => ({
      kind: 'date',
      text,
      iso: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`,
    }),
  );
  for (const pattern of NOT_FACTS) rest = rest.replaceAll(pattern, ' ');
  take(/(?<!\w)\.?NET \d+(?:\.\d+)+|\b\d+(?:\.\d+){2,}\b/g, ([text]) => ({
    kind: 'version',
    text: text.replace(/^.*NET /, ''),
  }));
  take(/\b(\d+) to (\d+)(?: (\w+))?/g, ([text, from = '', to = '', unit = '']) => ({
    kind: 'range',
    text: unitOf(unit) === undefined ? `${from} to ${to}` : text,
    from,
    to,
    unit: unitOf(unit),
  }));
  take(
    new RegExp(
      `(?:(?<=(?:more than|over|at least|at most|up to|fewer than) )(${NUMBER_WORDS.join('|')})|\\b(${NUMBER_WORDS.join('|')})(?= or (?:more|fewer)))\\b`,
      'g',
    ),
    ([text]) => ({
      kind: 'number',
      text,
      number: String(NUMBER_WORDS.indexOf(text) + 2),
      unit: undefined,
    }),
  );
  take(/(?<![\w.+-])(\d+(?:\.\d+)?)(?: ?(%|[A-Za-z]+))?/g, ([text, number = '', word = '']) => {
    const unit = unitOf(word);
    return { kind: 'number', text: unit === undefined ? number : text, number, unit };
  });
  return literals;
}

function unitOf(word: string): Unit | undefined {
  const found = Object.entries(UNITS).find(([, pattern]) => pattern.test(word));
  return found?.[0] as Unit | undefined;
}
