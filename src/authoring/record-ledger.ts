import { formatLedger, formatLedgerItem, listUnrecorded } from '../content/catalogue/ledger.ts';
import { listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Prose } from '../content/catalogue/types.ts';

/** What recording would change. */
export interface LedgerPlan {
  /** The lines that come to the ledger, sorted. */
  added: string[];
  /** New texts by path from the project's root. */
  writes: Map<string, string>;
}

/**
 * Records what would be published. Steps whose number was their id are given it, in every language: once
 * links point to them, a number would mean another step as soon as one is put before it.
 *
 * `planLedger(catalog).added` -> `['error DB-00600', 'error DB-00600#resolution-1']`
 */
export function planLedger(catalog: Catalog): LedgerPlan {
  const unrecorded = listUnrecorded(catalog);
  const { file, items } = catalog.ledger;
  const proses = listEntries(catalog).flatMap(({ prose }) => Object.values(prose));
  return {
    added: [...new Set(unrecorded.map(formatLedgerItem))].sort((a, b) => (a < b ? -1 : 1)),
    writes: new Map([
      ...(unrecorded.length === 0
        ? []
        : [[file, formatLedger([...items, ...unrecorded])] as const]),
      ...proses.flatMap((prose) => {
        const text = nameSteps(prose);
        return text === prose.source ? [] : [[prose.file, text] as const];
      }),
    ]),
  };
}

/** The text of a prose file in which every step has an id. */
function nameSteps({ source, sections }: Prose): string {
  const lines = source.split('\n');
  for (const { id, isNamed, line, column } of sections.flatMap(({ steps }) => steps)) {
    const text = lines[line - 1] ?? '';
    if (isNamed || !text.startsWith('<Step', column - 1)) continue;
    const end = column - 1 + '<Step'.length;
    lines[line - 1] = `${text.slice(0, end)} id="${id}"${text.slice(end)}`;
  }
  return lines.join('\n');
}
