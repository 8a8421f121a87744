import { defineDerivation } from '../content/catalogue/derive.ts';
import { findEntry, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, CauseEntry, Entry } from '../content/catalogue/types.ts';

/**
 * The causes and procedures whose steps the page of an entry offers in place: those that its own steps
 * refer to and that have steps. What few pages refer to comes first: it belongs to this error, and what
 * all refer to is soon known. Where a page becomes too heavy, the last ones are taken out of it again once
 * it is built (`src/published/light-pages.ts`).
 *
 * An error with `<Step>… <Ref id="restart-agent" /></Step>` -> `['restart-agent']`
 */
export function listProceduresInPlace(catalog: Catalog, { id }: Entry): string[] {
  return [...findProcedures(catalog, id)];
}

const findProcedures = defineDerivation('procedures-in-place', (catalog, of): readonly string[] => {
  const entry = findEntry(catalog, of);
  if (entry === undefined) return [];
  const counts = countReferences(catalog);
  return listRefsInSourceSteps(entry, catalog)
    .filter((id) => {
      const cause = catalog.causes.get(id);
      return cause !== undefined && id !== entry.id && hasSteps(cause, catalog);
    })
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
});

/** What the steps of an entry refer to in the source language, each id once. */
function listRefsInSourceSteps({ prose }: Entry, { sourceLocale }: Catalog): string[] {
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
    for (const id of listRefsInSourceSteps(entry, catalog))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  knownCounts.set(catalog, counts);
  return counts;
}

function hasSteps(cause: CauseEntry, { sourceLocale }: Catalog): boolean {
  return (
    cause.isWritten &&
    (cause.prose[sourceLocale]?.sections ?? []).some(({ steps }) => steps.length > 0)
  );
}
