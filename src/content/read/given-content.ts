/**
 * The content of a build is read and checked once, in the thread of the search, which needs it first, and given
 * to the pages.
 */
import { isRecord } from '../../model/is-record.ts';
import type { LoadedCatalog } from './load.ts';

/** Under this the pages find it: a build makes its own copy of each module for them. */
const GIVEN = Symbol.for('shirube.given-content');

/** Gives the pages of this process what another thread reads; undefined where it fails, and they read it again. */
export function giveContent(content: Promise<LoadedCatalog | undefined>): void {
  Reflect.set(globalThis, GIVEN, content);
}

/** What was given in this process, if anything was. */
export function findGivenContent(): Promise<LoadedCatalog | undefined> {
  return Promise.resolve(Reflect.get(globalThis, GIVEN) as LoadedCatalog | undefined);
}

/**
 * The same without functions, which no other thread can be told. Only the checks use those that find the place of
 * a fault.
 *
 * `dropFunctions({ a: [1], locate: () => 1 })` -> `{ a: [1] }`
 */
export function dropFunctions<T>(value: T): T {
  // What is left out is of no use to whoever gets it.
  return drop(value) as T;
}

function drop(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, drop(inner)]));
  if (Array.isArray(value)) return value.map(drop);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'function' ? [] : [[key, drop(inner)]],
    ),
  );
}
