import { z } from 'zod';
import { isLocale } from '../../model/locales.ts';
import { listAuthoredFiles } from './authored-files.ts';
import type { Product } from './product.ts';

/** Where the guide lies, in the folder of the JSON Schemas. */
export const FIELDS_GUIDE_FILE = 'FIELDS.md';

/** A part of a JSON Schema, as far as the guide reads it. */
interface Node {
  $ref?: string;
  type?: string;
  description?: string;
  const?: string;
  enum?: readonly (string | number)[];
  properties?: Readonly<Record<string, Node>>;
  required?: readonly string[];
  additionalProperties?: Node | boolean;
  propertyNames?: Node;
  items?: Node;
  oneOf?: readonly Node[];
  $defs?: Readonly<Record<string, Node>>;
}

/**
 * What authors may write into each YAML file, as Markdown: every field with whether it is needed, what it
 * holds and what for, from the definitions that the check validates with.
 */
export function buildFieldsGuide(product: Product): string {
  const parts = listAuthoredFiles(product).map(({ name, schema }) => {
    const root = z.toJSONSchema(schema, { io: 'input' }) as Node;
    const rows = listInnerRows(root, root.$defs ?? {}, '');
    return `## ${name}\n\n| field | needed | holds | what for |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# The fields of the files\n\nWritten by \`npm run schemas\` from the definitions that the check holds content to. \`<…>\` stands for a name of your choice, \`[]\` for each item of a list.\n\n${parts.join('\n')}`;
}

type Definitions = Readonly<Record<string, Node>>;

function listRows(node: Node, definitions: Definitions, prefix: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const isNeeded = node.required?.includes(name) === true;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const target = resolve(field, definitions);
    const cells = [
      `\`${path}\``,
      isNeeded ? 'yes' : '',
      describeType(target, definitions),
      field.description ?? target.description ?? '',
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|').trim()).join(' | ')} |`;
    return [row, ...listInnerRows(target, definitions, path)];
  });
}

/** The fields of what a field holds: of an object, of each item of a list, of what has a name of its own. */
function listInnerRows(node: Node, definitions: Definitions, path: string): string[] {
  // One text for each language needs no rows of its own.
  if (isByLanguage(node)) return [];
  if (node.oneOf) {
    return node.oneOf.flatMap((one) => listRows(resolve(one, definitions), definitions, path));
  }
  if (node.items) {
    return listInnerRows(resolve(node.items, definitions), definitions, `${path}[]`);
  }
  if (typeof node.additionalProperties === 'object') {
    const inner = resolve(node.additionalProperties, definitions);
    return listInnerRows(inner, definitions, path === '' ? '<…>' : `${path}.<…>`);
  }
  return listRows(node, definitions, path);
}

function describeType(node: Node, definitions: Definitions): string {
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (node.items) return `a list: ${describeType(resolve(node.items, definitions), definitions)}`;
  if (isByLanguage(node)) {
    const [text = {}] = Object.values(node.properties ?? {});
    const languages = Object.keys(node.properties ?? {}).join(', ');
    return `${describeType(resolve(text, definitions), definitions)} for each of ${languages}`;
  }
  if (node.oneOf) return 'fields, see below';
  if (typeof node.additionalProperties === 'object') {
    const keys = node.propertyNames?.enum?.map(String).join(', ');
    const inner = describeType(resolve(node.additionalProperties, definitions), definitions);
    return `by ${keys ?? 'name'}: ${inner}`;
  }
  if (node.type === 'object') return 'fields, see below';
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer' || node.type === 'number') return 'a number';
  return 'a text';
}

/** `{ properties: { en: {…}, ja: {…} } }` -> `true`: each of its fields is a text in a language. */
function isByLanguage({ properties }: Node): boolean {
  const names = Object.keys(properties ?? {});
  return names.length > 0 && names.every(isLocale);
}

function resolve(node: Node, definitions: Definitions): Node {
  const { $ref } = node;
  return $ref === undefined ? node : (definitions[$ref.replace('#/$defs/', '')] ?? node);
}
