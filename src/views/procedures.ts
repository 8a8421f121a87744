import { listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, CauseEntry, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { isWritten } from './entry-link.ts';

/**
 * What a page may weigh before its styles and scripts, zipped, in bytes: with them it stays below 20 kB.
 * A test weighs every page that is built.
 */
const PAGE_BUDGET = 8200;

/** What every page weighs, and what a byte of text adds, with the markup around it. */
const FRAME_WEIGHT = 3400;
const TEXT_WEIGHT = 0.47;
/** What is typical for a line of a list: a cause with its summary, a related page, a source. */
const ROW_WEIGHT = 90;
/** The frame of a command, with its words, its label and its button. */
const SNIPPET_WEIGHT = 45;
/** What support asks for, with its commands. */
const ESCALATION_WEIGHT = 1100;

/**
 * The causes and procedures whose steps the page of an entry offers in place: those that its own steps
 * refer to and that have steps, as long as the page stays light. What few pages refer to goes first: it
 * belongs to this error, and what all refer to is soon known. The same in every language, so that links
 * to them are.
 *
 * An error with `<Step>… <Ref id="restart-agent" /></Step>` -> `['restart-agent']`
 */
export function listProceduresInPlace(catalog: Catalog, entry: Entry): string[] {
  const weights = catalog.locales.map((locale) => ({
    locale,
    weight: weighPage(catalog, entry, locale),
  }));
  return listReferredProcedures(catalog, entry)
    .filter((cause) => {
      const heavier = weights.map(({ locale, weight }) => weight + weighSteps(cause, locale));
      if (heavier.some((weight) => weight > PAGE_BUDGET)) return false;
      for (const [at, item] of weights.entries()) item.weight = heavier[at] ?? item.weight;
      return true;
    })
    .map(({ id }) => id);
}

function listReferredProcedures(catalog: Catalog, entry: Entry): CauseEntry[] {
  const counts = countReferences(catalog);
  return listRefsInSteps(entry, catalog)
    .flatMap((id) => {
      const cause = catalog.causes.get(id);
      return cause !== undefined && id !== entry.id && hasSteps(cause, catalog) ? [cause] : [];
    })
    .sort((a, b) => (counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0));
}

/** What the steps of an entry refer to, each id once. */
function listRefsInSteps({ prose }: Entry, { sourceLocale }: Catalog): string[] {
  const refs = (prose[sourceLocale]?.sections ?? []).flatMap((section) =>
    section.refs.filter(({ isInStep }) => isInStep).map(({ target }) => target),
  );
  return [...new Set(refs)];
}

const knownCounts = new WeakMap<Catalog, ReadonlyMap<string, number>>();

/** How many entries refer to each other entry in their steps; counted once for a catalogue. */
function countReferences(catalog: Catalog): ReadonlyMap<string, number> {
  const known = knownCounts.get(catalog);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const entry of listEntries(catalog)) {
    for (const id of listRefsInSteps(entry, catalog)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  knownCounts.set(catalog, counts);
  return counts;
}

function hasSteps(cause: CauseEntry, { sourceLocale }: Catalog): boolean {
  return (
    isWritten(cause) && (cause.prose[sourceLocale]?.sections ?? []).some(({ steps }) => steps > 0)
  );
}

function weighPage({ escalation }: Catalog, entry: Entry, locale: Locale): number {
  const texts = sectionsOf(entry, locale).map(({ text }) => text);
  const snippets = Object.values(entry.snippets).map(({ text }) => text);
  const messages =
    entry.type === 'error'
      ? Object.values(entry.messages)
          .flat()
          .map(({ text }) => text)
      : [];
  const rows =
    entry.related.length +
    entry.seeAlso.length +
    entry.sources.length +
    (entry.type === 'error'
      ? (entry.causes.length + entry.olderCauses.length) * 2
      : entry.errors.length + entry.olderErrors.length + entry.referringCauses.length);
  const hasEscalation = entry.type === 'error' && Object.keys(escalation.blocks).length > 0;
  return (
    FRAME_WEIGHT +
    (hasEscalation ? ESCALATION_WEIGHT : 0) +
    rows * ROW_WEIGHT +
    snippets.length * SNIPPET_WEIGHT +
    countBytes([...texts, ...snippets, ...messages]) * TEXT_WEIGHT
  );
}

function weighSteps(cause: CauseEntry, locale: Locale): number {
  const sections = sectionsOf(cause, locale).filter(({ steps }) => steps > 0);
  const snippets = sections
    .flatMap((section) => section.snippets)
    .map(({ target }) => cause.snippets[target]?.text ?? '');
  return (
    countBytes([...sections.map(({ text }) => text), ...snippets]) * TEXT_WEIGHT +
    snippets.length * SNIPPET_WEIGHT
  );
}

function sectionsOf({ prose, textLocale }: Entry, locale: Locale) {
  return prose[textLocale[locale]]?.sections ?? [];
}

function countBytes(texts: readonly string[]): number {
  return new TextEncoder().encode(texts.join('\n')).length;
}
