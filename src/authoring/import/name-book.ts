import { findableNamesOf, listEntries, oldIdsOf } from '../../content/catalogue/entries.ts';
import type { Catalog } from '../../content/catalogue/types.ts';
import type { EntryType } from '../../model/sections.ts';
import { isDeviceName } from '../../model/device-name.ts';
import { nameKey } from '../../model/urls.ts';
import type { Fault } from './refusals.ts';

interface Owner {
  id: string;
  type: EntryType;
  /** As it is written there. */
  name: string;
  /** The line of the list, once a row has it. */
  line?: number;
}

/** Who has which name: upper and lower case, and what short links do not tell apart, are the same. */
export class NameBook {
  readonly #owners = new Map<string, Owner>();
  /** Ids that entries had, with those of today. */
  readonly #oldIds = new Map<string, string>();

  constructor(catalog: Catalog) {
    for (const entry of listEntries(catalog)) {
      const { id, type } = entry;
      for (const name of findableNamesOf(entry))
        this.#owners.set(nameKey(name), { id, type, name });
    }
    for (const id of catalog.unreadable) {
      this.#owners.set(nameKey(id), { id, type: 'error', name: id });
    }
    for (const entry of listEntries(catalog)) {
      for (const name of oldIdsOf(entry)) this.#oldIds.set(name, entry.id);
    }
  }

  /** The id of today of an entry that had another: whoever gave it that has decided about its rows. */
  findNewId(id: string): string | undefined {
    return this.#oldIds.get(id);
  }

  /** Takes the names of a row, and says which ones another has, and which ones no file can have. */
  take(
    type: EntryType,
    id: string,
    { aliases, column }: { aliases: readonly { name: string; column: string }[]; column: string },
    line: number,
  ): Fault[] {
    const own = this.#oldIds.get(id) ?? id;
    const met = new Set<string>();
    return [{ name: id, column }, ...aliases].flatMap(({ name, column: from }) => {
      const key = nameKey(name);
      if (met.has(key)) return [];
      met.add(key);
      if (isDeviceName(name)) return [describeDevice(name, from)];
      const owner = this.#owners.get(key);
      const isOwn = owner?.id === own && owner.type === type && owner.line === undefined;
      if (owner !== undefined && !isOwn) return [describeTaken(name, from, owner)];
      this.#owners.set(key, { id: own, type, name, line });
      return [];
    });
  }
}

function describeDevice(name: string, column: string): Fault {
  return {
    column,
    problem: `Windows has no file named "${name}": it is the name of a device.`,
    expected: 'a name that every system can have.',
    fix: 'change it or leave it out; an id may come from another column, which the map then names as "id".',
  };
}

function describeTaken(taken: string, column: string, { id, type, name, line }: Owner): Fault {
  const spelling = name === taken ? '' : `, as "${name}"`;
  return {
    column,
    problem:
      line === undefined
        ? `"${taken}" is a name of the ${type} "${id}"${spelling}.`
        : `"${taken}" stands in line ${String(line)} already${spelling}.`,
    expected: 'a name that no other error or cause has, upper and lower case taken as the same.',
    fix: 'change it, or remove what is too much.',
  };
}
