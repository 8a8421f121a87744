import { CORE_SCHEMA, load } from 'js-yaml';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { FILE_START, type Issue, type Place } from '../../model/issue.ts';
import { findLostText, type LostText, mayLoseText } from './lost-text.ts';
import { findMergeMarks } from './merge-marks.ts';
import { findOddCharacters, findOddValues } from './odd-characters.ts';
import { describeSchemaIssue } from './schema-issue.ts';

/** A YAML file that was read against a schema. */
export interface YamlFile<T> {
  /** The validated content; undefined when there are issues. */
  value: T | undefined;
  issues: Issue[];
  /** Where a field stands: the key of a mapping, or the item of a list. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/**
 * Parses YAML and validates it, and names the line of whatever is wrong.
 *
 * `parseYaml('cause.yaml', 'kind: reason', CauseFactsSchema).issues[0].problem`
 * -> `'kind is "reason".'`
 */
export function parseYaml<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): YamlFile<z.infer<T>> {
  let parsed: PlacedYaml | undefined;
  const parseOnce = (): PlacedYaml => (parsed ??= parseWithPlaces(text));
  const locate = (path: readonly PropertyKey[]): Place => parseOnce().locate(path);

  const refuse = (issues: Omit<Issue, 'file'>[]): YamlFile<z.infer<T>> => ({
    value: undefined,
    issues: issues.map((issue) => ({ file, ...issue })),
    locate,
  });
  const odd = [...findOddCharacters(text), ...findMergeMarks(text)];
  if (odd.length > 0) return refuse(odd);

  const quick = mayLoseText(text) ? undefined : schema.safeParse(parseQuickly(text));
  if (quick?.success === true) return accept(quick.data);

  const { data, fault, lost } = parseOnce();
  if (fault !== undefined) {
    return refuse([
      {
        rule: 'yaml-syntax',
        expected: 'a file in YAML syntax.',
        fix: 'mend the line; a text with ": ", "#", quotes or a leading "{", "[", "*", "&" or "@" needs quotes.',
        ...fault,
      },
    ]);
  }
  if (lost.length > 0) return refuse(lost.map(describeLostText));
  const result = schema.safeParse(data);
  if (result.success) return accept(result.data);
  const issues = result.error.issues.flatMap((issue) =>
    describeSchemaIssue(issue, data, schema).map(({ path, ...description }) => ({
      ...description,
      file,
      ...locate(path),
    })),
  );
  return { value: undefined, issues, locate };

  /** What the schema accepts may still hold what an escape has made. */
  function accept(value: z.infer<T>): YamlFile<z.infer<T>> {
    const oddValues = findOddValues(value);
    if (oddValues.length === 0) return { value, issues: [], locate };
    return refuse(
      oddValues.map(({ path, character }) => ({
        rule: 'invisible-character',
        ...locate(path),
        problem: `${path.map(String).join('.')} holds the invisible character ${character}.`,
        expected: 'only characters that a reader sees.',
        fix: 'remove the escape that stands for it.',
      })),
    );
  }
}

function describeLostText({
  kind,
  source,
  line,
  column,
}: Pick<LostText, 'kind' | 'source'> & Place): Omit<Issue, 'file'> {
  const readAs = {
    comment: 'a comment, and no part of the text before it',
    anchor: 'a name for what follows, and no part of it',
    tag: 'a tag of what follows, and no part of it',
  }[kind];
  return {
    rule: 'yaml-lost-text',
    line,
    column,
    problem: `YAML takes "${source}" for ${readAs}.`,
    expected: `a text in quotes${kind === 'comment' ? ', and comments on lines of their own' : ''}.`,
    fix: `put the whole text into quotes${kind === 'comment' ? ', or the comment on a line of its own' : ', or remove this'}.`,
  };
}

/**
 * Hardly any file has something wrong with it, and "js-yaml" takes a fifth of the time. It knows no
 * places: whatever it refuses, or the schema refuses of it, is parsed again for its issues.
 */
function parseQuickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** A parsed file that knows its places. */
interface PlacedYaml {
  data: unknown;
  /** The first thing that is no YAML: what a parser meets after it mostly follows from it. */
  fault: (Place & { problem: string; expected?: string; fix?: string }) | undefined;
  /** What it took for something else than text. */
  lost: (Pick<LostText, 'kind' | 'source'> & Place)[];
  locate: (path: readonly PropertyKey[]) => Place;
}

function parseWithPlaces(text: string): PlacedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const describeFault = (
    error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  ): PlacedYaml['fault'] => {
    if (error.code === 'DUPLICATE_KEY') {
      const { key = '', first = 0 } = findTwins(document, error.pos[0]) ?? {};
      return {
        ...placeAt(error.pos[0]),
        problem: `"${key}" stands here a second time; the other is in line ${String(placeAt(first).line)}.`,
        expected: 'each field once.',
        fix: 'remove one of the two, or write what both say under one.',
      };
    }
    if (error.code === 'TAB_AS_INDENT') {
      return {
        ...placeAt(error.pos[0]),
        problem: 'A tab stands at the beginning of this line.',
        expected: 'spaces, as many as the lines beside it have.',
        fix: 'write spaces in its place.',
      };
    }
    const opened = findOpenQuote(document, error);
    if (opened === undefined) return { ...placeAt(error.pos[0]), problem: `${error.message}.` };
    return {
      ...placeAt(opened),
      problem: 'A quotation mark opens here and is never closed.',
      fix: 'close it at the end of the text, or put a text that has it inside into the other quotes.',
    };
  };
  const locate = (path: readonly PropertyKey[]): Place => placeAt(findOffset(document, path));
  const broken = { data: undefined, lost: [], locate };
  const [first] = document.errors;
  if (first !== undefined) {
    return { ...broken, fault: describeFault(first) };
  }
  try {
    const data: unknown = document.toJS();
    const lost = findLostText(document, text).map(({ offset, ...rest }) => ({
      ...rest,
      ...placeAt(offset),
    }));
    return { data, fault: undefined, lost, locate };
  } catch (error) {
    // An alias of what is not there is only found out now, and has no place.
    const problem = `${error instanceof Error ? error.message : String(error)}.`;
    return { ...broken, fault: { ...FILE_START, problem } };
  }
}

/** The key at an offset, and where its mapping has the same key before. */
function findTwins(
  document: Document.Parsed,
  offset: number,
): { key: string; first: number } | undefined {
  let found: { key: string; first: number } | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = items.flatMap(({ key }) =>
        isScalar(key) && Array.isArray(key.range)
          ? [{ key: String(key.value), start: key.range[0] }]
          : [],
      );
      const second = keys.find(({ start }) => start === offset);
      const first = keys.find(({ key }) => key === second?.key);
      if (second !== undefined && first !== undefined) {
        found = { key: second.key, first: first.start };
      }
    },
  });
  return found;
}

/** Where a text begins whose end is missing: the parser finds that out at the end of the file, or of its part. */
function findOpenQuote(
  document: Document.Parsed,
  { code, message, pos: [end] }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
): number | undefined {
  if (code !== 'MISSING_CHAR' || !message.includes('quote')) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const [start = Infinity] = range ?? [];
      if (type?.startsWith('QUOTE') === true && start <= end) opened = start;
    },
  });
  return opened;
}

/** The offset of the deepest node on the path that exists; of its key, where it is in a mapping. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(segment),
      );
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item =
        isNode(node) && 'items' in node ? (node.items as unknown[])[Number(segment)] : undefined;
      if (item === undefined) break;
      if (isNode(item)) offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}
