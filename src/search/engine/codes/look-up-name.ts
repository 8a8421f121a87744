import { normalizeWithOffsets } from '../../language/normalize.ts';
import { pickNameFile } from '../../files/name-files.ts';
import { type NamesPayload, readPayload, type SearchSource } from '../../files/payloads.ts';
import { findExactNames } from './find-exact.ts';
import { dropZeros, findQueryWords, joinKeys } from './fold-name.ts';
import { buildNameIndex, type IndexedName } from './name-index.ts';

/** The entries that a query names and nothing else. */
export interface NamedEntries {
  /** The names, with the places of their entries in `listed`. */
  known: readonly IndexedName[];
  /** What stands in the file. */
  listed: NamesPayload;
}

/** A longer query is no name, and is read once only. */
const MAX_NAME_LENGTH = 200;

/**
 * Looks up a query that is one name and nothing else, in the one file that can hold it.
 *
 * `await lookUpName('ora600', source, 7)` -> the entry of `ORA-00600`
 *
 * @param files into how many files the names are split
 * @returns undefined when the query is no name, or more than one
 * @throws {SearchDataError} when the file cannot be had
 */
export async function lookUpName(
  query: string,
  source: SearchSource,
  files: number,
): Promise<NamedEntries | undefined> {
  if (query.length > MAX_NAME_LENGTH) return undefined;
  const text = normalizeWithOffsets(query).text.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const words = findQueryWords(text);
  const key = dropZeros(joinKeys(words));
  if (key === '') return undefined;
  const { listed, index } = await readPayload(
    source,
    `names-${pickNameFile(key, files)}`,
    (payload) => ({
      listed: payload,
      index: buildNameIndex(
        payload.map(({ names }) => names),
        { isKnownOnly: (entry) => payload[entry]?.entry.isKnownOnly === true },
      ),
    }),
  );
  const { names, rest } = findExactNames(words, text, index);
  const isWhole = rest.length === 0 && names.every((name) => dropZeros(name.key) === key);
  if (!isWhole || names.length === 0) return undefined;
  return { known: names, listed };
}
