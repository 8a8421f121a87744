import { z } from 'zod';
import type { Issue } from '../../model/issue.ts';
import { findNearest } from '../../model/edit-distance.ts';
import { isLocale } from '../../model/locales.ts';

/** A schema issue in words, with the path of the field that it is about. */
export interface SchemaIssueDescription extends Pick<
  Issue,
  'rule' | 'problem' | 'expected' | 'fix'
> {
  path: readonly PropertyKey[];
}

/**
 * Puts an issue that Zod found into words for the author of a file. An issue about several unknown
 * keys becomes one description each.
 *
 * @param data what was validated, to quote the value
 * @param schema what it was validated against, to name the fields that exist
 */
export function describeSchemaIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodType,
): SchemaIssueDescription[] {
  if (issue.code === 'unrecognized_keys') return describeUnknownKeys(issue, data, schema);
  const value = valueAt(data, issue.path);
  const languages = listLanguagesWanted(issue, schema, data);
  const expected =
    languages.length > 0 ? `a text for each of ${languages.join(', ')}` : expectation(issue);
  if (value === undefined && issue.code !== 'custom') return [describeMissing(issue, expected)];
  const options = listOptions(issue, data, schema);
  const nearest = typeof value === 'string' ? findNearest(value, options) : undefined;
  const [first] = languages;
  return [
    {
      rule: 'invalid-value',
      path: issue.path,
      problem: `${nameField(issue.path)} is ${formatValue(value)}.`,
      expected: options.length > 1 ? `one of ${options.join(', ')}.` : `${expected}.`,
      fix:
        first === undefined
          ? suggestFix(issue, value, nearest)
          : `write each on a line of its own below it, such as "${first}: …".`,
    },
  ];
}

function describeUnknownKeys(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  data: unknown,
  schema: z.ZodType,
): SchemaIssueDescription[] {
  const known = knownKeys(schema, path, data);
  return keys.map((key) => {
    const nearest = findNearest(key, known);
    return {
      rule: 'unknown-key',
      path: [...path, key],
      problem: `"${key}" is not a field ${path.length === 0 ? 'of this file' : `of ${formatPath(path)}`}.`,
      expected: known.length === 0 ? 'only known fields.' : `one of ${known.join(', ')}.`,
      fix: nearest === undefined ? 'remove it.' : `rename it to "${nearest}", or remove it.`,
    };
  });
}

function describeMissing({ path }: z.core.$ZodIssue, expected: string): SchemaIssueDescription {
  const key = path.at(-1);
  return {
    rule: 'missing-field',
    path: path.slice(0, -1),
    problem: key === undefined ? 'The file is empty.' : `${formatPath(path)} is missing.`,
    expected: `${expected}.`,
    fix: key === undefined ? 'write its fields.' : `add "${String(key)}".`,
  };
}

/** The values of which one was expected, where it was one of some. */
function listOptions(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? discriminatorValues(schema, issue.path, data) : [];
}

/** `nameField(['messages', 'ja', 0])` -> `'messages.ja[0]'`; without a path it is the file itself */
function nameField(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'The file' : formatPath(path);
}

/** The languages in which a text was expected, where it was; else none. */
function listLanguagesWanted(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
): readonly string[] {
  if (issue.code !== 'invalid_type' || issue.expected !== 'object') return [];
  const keys = knownKeys(schema, issue.path, data);
  return keys.every(isLocale) ? keys : [];
}

function suggestFix(issue: z.core.$ZodIssue, value: unknown, nearest: string | undefined): string {
  if (nearest !== undefined) return `write "${nearest}".`;
  if (issue.path.length === 0 && value === null) return 'write its fields.';
  const wantsList = issue.code === 'invalid_type' && issue.expected === 'array';
  return wantsList && typeof value === 'string'
    ? `write [${value}].`
    : 'write a value of that form.';
}

/** What would have been valid, as the end of a sentence. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'too_small':
      return issue.origin === 'string'
        ? 'a text that is not empty'
        : `at least ${String(issue.minimum)} of them`;
    case 'invalid_key':
      return issue.issues.map((inner) => expectation(inner)).join(' or ');
    default:
      return issue.message.replace(/\.$/, '');
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping',
};

/**
 * `formatPath(['messages', 'ja', 0, 'text'])` -> `'messages.ja[0].text'`
 */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((segment, index) =>
      typeof segment === 'number'
        ? `[${String(segment)}]`
        : `${index === 0 ? '' : '.'}${String(segment)}`,
    )
    .join('');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[segment]
        : undefined,
    data,
  );
}

const MAX_SHOWN_LENGTH = 60;

/** The value as the author can recognize it, shortened; lists and mappings by their kind. */
function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a mapping';
  const text = JSON.stringify(value);
  return text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH)}…`;
}

/** The field names that the schema at a path allows; empty when it allows any. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const found = schemaAt(schema, path, data);
  if (found instanceof z.ZodObject) return Object.keys(found.shape);
  return found instanceof z.ZodRecord && found.keyType instanceof z.ZodEnum
    ? found.keyType.options.map(String)
    : [];
}

/** The values by which the union that holds a path tells its members apart. */
function discriminatorValues(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): string[] {
  const found = unwrap(walk(schema, path.slice(0, -1), data));
  return found instanceof z.ZodDiscriminatedUnion
    ? membersOf(found).flatMap((member) => literalsOf(member.shape[discriminatorOf(found)]))
    : [];
}

/** The schema at a path; in a union, the member that the data chooses. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): unknown {
  return chooseMember(walk(schema, path, data), valueAt(data, path));
}

function walk(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): unknown {
  let current = unwrap(schema);
  for (const [index, segment] of path.entries()) {
    current = chooseMember(current, valueAt(data, path.slice(0, index)));
    if (current instanceof z.ZodObject) {
      current = unwrap((current.shape as Record<PropertyKey, unknown>)[segment]);
    } else if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType);
    else return undefined;
  }
  return current;
}

function chooseMember(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const discriminator = discriminatorOf(schema);
  const chosen = String(valueAt(value, [discriminator]));
  return membersOf(schema).find((member) =>
    literalsOf(member.shape[discriminator]).includes(chosen),
  );
}

function discriminatorOf(union: z.ZodDiscriminatedUnion): string {
  return union.def.discriminator;
}

function membersOf(union: z.ZodDiscriminatedUnion): z.ZodObject[] {
  return union.options.filter((member) => member instanceof z.ZodObject);
}

function literalsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** The schema inside optional, default and the like. */
function unwrap(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) {
    current = current.unwrap();
  }
  return current;
}
