/**
 * What is found by a look at the whole catalogue, once for each catalogue and key. It is a value of its own, so
 * that what is made of it need only be made again where it has become another one (`src/kept/`), whatever else
 * has changed in the entries that it was found in.
 */
import type { Plain } from '../../model/plain.ts';
import type { Catalog } from './types.ts';

/** Finds something in a catalogue. */
type Find<Value extends Plain> = (catalog: Catalog, key: string) => Value;

/** A catalogue that wants to know what is found in it says so under this name. */
export const FIND = Symbol('find');

/** A catalogue that wants to know what is found in it. */
export interface WatchedCatalog extends Catalog {
  [FIND]: (name: string, key: string) => Plain;
}

const finders = new Map<string, Find<Plain>>();
const found = new WeakMap<Catalog, Map<string, Plain>>();

/**
 * Makes a derivation under a name that no other has.
 *
 * `defineDerivation('nearest', (catalog, id) => […])` -> a function that finds it once
 */
export function defineDerivation<Value extends Plain>(
  name: string,
  find: Find<Value>,
): (catalog: Catalog, key: string) => Value {
  finders.set(name, find);
  return (catalog, key) => {
    const value =
      FIND in catalog
        ? (catalog as WatchedCatalog)[FIND](name, key)
        : findDerived(catalog, name, key);
    // What stands under the name is what its finder gave.
    return value as Value;
  };
}

/**
 * What a derivation gives for a catalogue.
 *
 * `findDerived(catalog, 'nearest', '151076')` -> `['151077']`; undefined where no derivation has the name
 */
export function findDerived(catalog: Catalog, name: string, key: string): Plain | undefined {
  const known = found.get(catalog) ?? new Map<string, Plain>();
  found.set(catalog, known);
  const place = `${name}\n${key}`;
  const value = known.get(place) ?? finders.get(name)?.(catalog, key);
  if (value !== undefined) known.set(place, value);
  return value;
}
