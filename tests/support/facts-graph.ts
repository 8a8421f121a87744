import type { Catalog } from '../../src/content/catalogue/types.ts';
import type { FactItem } from './facts.ts';
import { entriesById } from './facts-pages.ts';

/**
 * Finds the references between errors and causes that the inventory has and the pages lack. Pages may
 * have more of them, and in another order.
 *
 * -> `['AzureVmOffline: causes of the page lack "vm-agent-not-installed"']`
 */
export function findMissingReferences(items: readonly FactItem[], catalog: Catalog): string[] {
  const entries = entriesById(catalog);
  return items.flatMap((item) => {
    const entry = entries.get(item.id);
    if (entry === undefined) return [`${item.id}: there is no such page`];
    const causes = entry.type === 'error' ? [...entry.causes, ...entry.olderCauses] : [];
    const wanted: [field: string, ids: readonly string[], present: readonly string[]][] = [
      // Newer documents made some causes a matter of old versions.
      ['causes or olderCauses', [...item.causes, ...item.causes_older_only], causes],
      ['olderCauses', item.causes_older_only, entry.type === 'error' ? entry.olderCauses : []],
      ['related', item.related, entry.related],
      ['seeAlso', item.see_also, entry.seeAlso],
    ];
    return wanted.flatMap(([field, ids, present]) =>
      ids
        .filter((id) => !present.includes(id))
        .map((id) => `${item.id}: ${field} of ${entry.file} lacks "${id}"`),
    );
  });
}
