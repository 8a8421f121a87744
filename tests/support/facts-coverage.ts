import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalog, Entry } from '../../src/content/catalogue/types.ts';
import { type Locale, LOCALE_IDS } from '../../src/model/locales.ts';
import type { Term } from '../../src/content/schemas/glossary.ts';
import { articlesWithPages, documentDatesOf, type FactItem, messagesOf } from './facts.ts';
import { resolveLink } from './facts-links.ts';
import { listLiterals, type Literal } from './facts-literals.ts';
import { normalize, patternOf } from './facts-match.ts';
import { createPageReader, entriesById, type ReachablePages } from './facts-pages.ts';

/** A literal that no page has where a reader of the entry would find it. */
export interface Missing {
  entry: string;
  literal: string;
  /** The fact it stands in, or what kind of literal it is. */
  fact: string;
  /** The languages whose pages lack it. */
  locales: readonly Locale[];
  /** Where it would be found. */
  place: string;
}

/** A literal that a page leaves out on purpose. */
export interface Exemption {
  entry: string;
  literal: string;
  reason: string;
}

/** The portal is named, not linked: whoever reads this has it open. */
const PORTAL_NAME = /Azure portal|Azure ポータル|Azure 入口網站/i;

const ExemptionsSchema = z.array(
  z.strictObject({
    entry: z.string(),
    literal: z.string(),
    // A reason that fits in fewer letters is none.
    reason: z.string().min(20),
  }),
);

/** Reads the literals that pages leave out on purpose. */
export function readExemptions(): Exemption[] {
  const url = new URL('../content/fact-coverage.exemptions.yaml', import.meta.url);
  return ExemptionsSchema.parse(parse(readFileSync(url, 'utf8')) ?? []);
}

/** What the requirements of all items depend on. */
interface Context {
  /** Articles whose content has pages here: who is here need not be sent to them. */
  articles: ReadonlySet<string>;
  /** The dates that documents bear. */
  documentDates: ReadonlySet<string>;
  glossary: readonly Term[];
}

/** What has to be found: in which languages, and how to tell. */
interface Requirement {
  literal: string;
  fact: string;
  locales: readonly Locale[];
  isCovered: (pages: ReachablePages, locale: Locale) => boolean;
}

/**
 * Finds the literals of the facts that neither the page of their entry nor a cause or procedure that it
 * shows or refers to has.
 *
 * `findMissing(readFacts('causes'), catalog)` -> one for each literal, with the languages that lack it
 */
export function findMissing(items: readonly FactItem[], catalog: Catalog): Missing[] {
  const context: Context = {
    articles: articlesWithPages(items),
    documentDates: documentDatesOf(items),
    glossary: catalog.glossary,
  };
  const entries = entriesById(catalog);
  const read = createPageReader(catalog);
  return items.flatMap((item) => {
    const entry = entries.get(item.id);
    if (entry === undefined) {
      return [
        {
          entry: item.id,
          literal: item.id,
          fact: 'the entry itself',
          locales: LOCALE_IDS,
          place: 'content/',
        },
      ];
    }
    return [
      ...listRequirements(item, context).flatMap(({ literal, fact, locales, isCovered }) => {
        const lacking = locales.filter((locale) => !isCovered(read(entry, locale), locale));
        return lacking.length === 0
          ? []
          : [
              {
                entry: item.id,
                literal,
                fact,
                locales: lacking,
                place: describePlace(entry, lacking, read(entry, lacking[0] ?? 'en').reached),
              },
            ];
      }),
      ...findMissingNames(item, entry),
    ];
  });
}

function listRequirements(
  item: FactItem,
  { articles, documentDates, glossary }: Context,
): Requirement[] {
  const facts = [...item.facts, ...item.later_facts.map(({ fact }) => fact)];
  return [
    ...facts.flatMap((fact) =>
      listLiterals(fact, documentDates).map((literal) => requireLiteral(literal, fact, glossary)),
    ),
    ...LOCALE_IDS.flatMap((locale) =>
      (item.ui_labels[locale] ?? []).map((label) => requireLabel(label, locale)),
    ),
    ...item.links.map((link) => requireLink(link, item.service ?? 'azure-backup', articles)),
  ];
}

function requireLiteral(literal: Literal, fact: string, glossary: readonly Term[]): Requirement {
  // The facts give labels in English; each language has its own.
  const label = glossary.find(({ en }) => en.toLowerCase() === literal.text.toLowerCase());
  return {
    literal: literal.text,
    fact,
    locales: LOCALE_IDS,
    isCovered: ({ linked, all }, locale) =>
      // A fact names another entry by its id; the page does so by a link.
      linked.includes(literal.text) ||
      (label !== undefined && all.text.includes(normalize(label[locale]))) ||
      patternOf(literal, locale).test(all.text),
  };
}

function requireLabel(label: string, locale: Locale): Requirement {
  // Labels are looked for whatever blanks stand between their words.
  const squeeze = (text: string): string => normalize(text).replaceAll(' ', '');
  return {
    literal: label,
    fact: `a label on the screen, in ${locale}`,
    locales: [locale],
    isCovered: ({ all }) => squeeze(all.text).includes(squeeze(label)),
  };
}

function requireLink(link: string, service: string, articles: ReadonlySet<string>): Requirement {
  const target = resolveLink(link, service);
  return {
    literal: link,
    fact: 'a link of the documents',
    locales: LOCALE_IDS,
    isCovered: ({ all, withinTwoSteps }) => {
      if (target.kind === 'portal') return PORTAL_NAME.test(all.text);
      if (target.kind !== 'address') return true;
      const text = all.text.toLowerCase();
      return (
        articles.has(target.address) ||
        all.addresses.has(target.address) ||
        (target.procedure !== undefined && withinTwoSteps.includes(target.procedure)) ||
        target.names.some((name) => text.includes(name.toLowerCase()))
      );
    },
  };
}

/** Messages and aliases are facts of the YAML file, in every language at once. */
function findMissingNames(item: FactItem, entry: Entry): Missing[] {
  if (entry.type !== 'error') return [];
  const names: readonly string[] = [entry.id, entry.code ?? '', ...entry.aliases];
  const missing = (literal: string, fact: string, locales: readonly Locale[]): Missing => ({
    entry: item.id,
    literal,
    fact,
    locales,
    place: entry.file,
  });
  return [
    ...item.aliases
      .filter((alias) => !names.includes(alias))
      .map((alias) => missing(alias, 'an alias', LOCALE_IDS)),
    ...messagesOf(item)
      .filter(
        ({ locale, text }) =>
          !(entry.messages[locale] ?? []).some((message) => isSameMessage(message.text, text)),
      )
      .map(({ locale, text }) => missing(text, 'a literal message', [locale])),
  ];
}

/** The parts of a message that change are `{placeholders}` in the catalogue. */
function isSameMessage(ours: string, literal: string): boolean {
  const pattern = normalize(ours)
    .split(/\{[^{}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.+');
  return new RegExp(`^${pattern}$`).test(normalize(literal));
}

function describePlace(
  entry: Entry,
  locales: readonly Locale[],
  reached: readonly string[],
): string {
  const files = locales.map((locale) => `${entry.folder}/${locale}.mdx`).join(', ');
  return reached.length === 0 ? files : `${files}, or on the page of ${reached.join(', ')}`;
}

/** Leaves out what is exempt, and tells which exemptions have nothing to leave out. */
export function applyExemptions(
  missing: readonly Missing[],
  exemptions: readonly Exemption[],
): { missing: Missing[]; unneeded: Exemption[] } {
  const isOf = ({ entry, literal }: Exemption, other: Missing): boolean =>
    entry === other.entry && literal === other.literal;
  return {
    missing: missing.filter((one) => !exemptions.some((exemption) => isOf(exemption, one))),
    unneeded: exemptions.filter((exemption) => !missing.some((one) => isOf(exemption, one))),
  };
}

/** One paragraph for each literal, for whoever writes the page. */
export function formatMissing(missing: readonly Missing[]): string {
  return missing
    .map(({ entry, literal, fact, locales, place }) =>
      [
        `${entry} lacks ${JSON.stringify(literal)} (${locales.join(', ')})`,
        `  fact: ${fact}`,
        `  put it into ${place}`,
      ].join('\n'),
    )
    .join('\n');
}
