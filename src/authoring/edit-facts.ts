import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The facts of an entry, whose file stays as its author wrote it but for what is changed. */
export interface FactsEditor {
  /** Puts a new field beside the other facts; removes it where the value is undefined. */
  set: (field: string, value: string | undefined) => void;
  /** Adds items at the end of a list, which begins with the first one. */
  append: (path: readonly string[], items: readonly unknown[]) => void;
  /** Takes an item out of a list, and the list where it was the last. */
  remove: (field: string, item: string) => void;
  /** The file as it is then. */
  print: () => string;
}

/** What a new field is put before. */
const LATER_FIELDS = ['sources', 'snippets', 'verified'];

/**
 * Opens the file of an entry's facts for changes.
 *
 * `const facts = editFacts(text); facts.set('status', 'retired'); facts.print()`
 */
export function editFacts(text: string): FactsEditor {
  const document = parseDocument(text);
  const add = (field: string, value: unknown): void => {
    const facts = document.contents;
    if (!isMap(facts)) return;
    const at = facts.items.findIndex(
      ({ key }) => isScalar(key) && LATER_FIELDS.includes(String(key.value)),
    );
    facts.items.splice(at < 0 ? facts.items.length : at, 0, document.createPair(field, value));
  };
  return {
    set: (field, value) => {
      if (value === undefined) document.delete(field);
      else if (document.has(field)) document.set(field, value);
      else add(field, value);
    },
    append: (path, items) => {
      const [field = '', ...rest] = path;
      const list: unknown = document.getIn(path);
      if (items.length === 0) return;
      if (isSeq(list)) {
        list.items.push(...items.map((item) => document.createNode(item)));
      } else if (document.has(field) && rest.length > 0) {
        document.setIn(path, document.createNode(items));
      } else {
        add(field, nest(rest, items));
      }
    },
    remove: (field, item) => {
      const list: unknown = document.get(field);
      if (!isSeq(list)) return;
      list.items = list.items.filter((node) => !isScalar(node) || node.value !== item);
      if (list.items.length === 0) document.delete(field);
    },
    print: () => document.toString({ lineWidth: 0, singleQuote: true }),
  };
}

/** `nest(['en'], ['a'])` -> `{ en: ['a'] }` */
function nest([first, ...rest]: readonly string[], items: readonly unknown[]): unknown {
  return first === undefined ? items : { [first]: nest(rest, items) };
}

/**
 * The items of a list in a file of facts, each as it is written there and as what it says.
 *
 * `listItems('related: [a]', ['related'])` -> `[{ node: <a>, value: 'a' }]`
 */
export function listItems(
  text: string,
  path: readonly string[],
): { node: unknown; value: unknown }[] {
  const document = parseDocument(text);
  const list: unknown = document.getIn(path);
  if (!isSeq(list)) return [];
  const values = list.toJS(document) as unknown[];
  return list.items.map((node, index) => ({ node, value: values[index] }));
}
