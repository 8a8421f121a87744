import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Issue, Place } from '../../model/issue.ts';
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
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const locate = (path: readonly PropertyKey[]): Place => placeAt(findOffset(document, path));

  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      rule: 'yaml-syntax',
      file,
      ...placeAt(error.pos[0]),
      problem: `${error.message}.`,
      expected: 'a file in YAML syntax.',
      fix: 'mend the line; a text with ": ", "#", quotes or a leading "{", "[", "*", "&" or "@" needs quotes.',
    }));
    return { value: undefined, issues, locate };
  }

  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, issues: [], locate };
  const issues = result.error.issues.flatMap((issue) =>
    describeSchemaIssue(issue, data, schema).map(({ path, ...description }) => ({
      ...description,
      file,
      ...locate(path),
    })),
  );
  return { value: undefined, issues, locate };
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
