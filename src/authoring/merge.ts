import { namesOf } from '../content/catalogue/entries.ts';
import type { Entry, ErrorEntry } from '../content/catalogue/types.ts';
import { LOCALE_IDS } from '../model/locales.ts';
import { nameKey } from '../model/urls.ts';
import { editFacts, listItems } from './edit-facts.ts';
import {
  type Content,
  emptyPlan,
  keepTranslationsCurrent,
  moveReferences,
  noteMentions,
  type Plan,
  type PlanResult,
  requireEntry,
} from './plan.ts';

/**
 * Plans to make one entry of two. The names, messages, questions and sources of the first go to the second,
 * and whatever refers to the first follows; its folder goes. What only a person can join is said.
 *
 * `planMerge(content, 'DB-00600', 'DB-00601').removals` -> `['content/errors/DB-00600']`
 */
export function planMerge(content: Content, fromId: string, intoId: string): PlanResult {
  const { catalog, texts } = content;
  const from = requireEntry(catalog, fromId);
  const into = requireEntry(catalog, intoId);
  const problems = [from, into].flatMap((found) => ('problem' in found ? [found.problem] : []));
  if ('problem' in from || 'problem' in into) return { problems };
  const problem = findProblem(from.entry, into.entry);
  if (problem !== undefined) return { problems: [problem] };

  const plan = emptyPlan();
  const lost = texts.get(from.entry.file) ?? '';
  const folder = `${from.entry.folder}/`;
  // What the folder says goes with it.
  const staying = new Map([...texts].filter(([path]) => !path.startsWith(folder)));
  const rest: Content = { catalog, texts: staying };
  moveReferences(rest, fromId, intoId, plan);
  const { file } = into.entry;
  const { text, carried } = carryFacts(
    plan.writes.get(file) ?? staying.get(file) ?? '',
    lost,
    from.entry,
    into.entry,
  );
  plan.writes.set(file, text);
  plan.changes.push(`${file}: takes over ${carried.join(', ')}`);
  keepTranslationsCurrent(rest, plan);
  plan.removals.push(from.entry.folder);
  plan.changes.push(`${from.entry.folder}: removed`);
  noteWhatStays(from.entry, into.entry, plan);
  noteMentions(rest, fromId, plan, [file]);
  return plan;
}

function findProblem(from: Entry, into: Entry): string | undefined {
  if (from === into) return `"${from.id}" cannot be merged into itself.`;
  if (from.type !== into.type) {
    return `"${from.id}" is ${nameType(from)} and "${into.id}" ${nameType(into)}: their addresses differ, so they cannot be one.`;
  }
  if (from.sourceHash !== undefined && into.sourceHash === undefined) {
    return `"${into.id}" has no page yet, and that of "${from.id}" would be lost: merge "${into.id}" into "${from.id}".`;
  }
  return undefined;
}

function nameType({ type }: Entry): string {
  return type === 'error' ? 'an error' : 'a cause or procedure';
}

/** Lists of facts, which a machine can join: what each of them is known by. */
const LISTS: readonly [field: string, keyOf: (item: unknown) => string][] = [
  ['sources', (item) => JSON.stringify(item)],
  ['confirmBy', (item) => JSON.stringify(item)],
  ['causes', String],
  ['olderCauses', String],
  ['related', String],
  ['seeAlso', String],
];

/** The same by language. */
const LISTS_BY_LANGUAGE: readonly [field: string, keyOf: (item: unknown) => string][] = [
  ['messages', (item) => (item as { text: string }).text],
  ['asked', String],
];

/** Adds to facts what they lack of those of the other, and says which fields that concerns. */
function carryFacts(
  text: string,
  lost: string,
  from: Entry,
  into: Entry,
): { text: string; carried: string[] } {
  const facts = editFacts(text);
  const carried = ['mergedIds'];
  facts.append(['mergedIds'], [...from.formerIds, ...from.mergedIds, from.id]);
  const carry = (field: string, path: readonly string[], items: readonly unknown[]): void => {
    if (items.length === 0) return;
    facts.append(path, items);
    if (!carried.includes(field)) carried.push(field);
  };
  if (from.type === 'error' && into.type === 'error') {
    carry('aliases', ['aliases'], listNewNames(from, into));
  }
  // It refers to itself then.
  for (const field of ['causes', 'olderCauses', 'related', 'seeAlso']) facts.remove(field, into.id);
  if (into.replacedBy === from.id) facts.set('replacedBy', undefined);
  for (const [field, keyOf] of LISTS) {
    const beside = field === 'olderCauses' ? listItems(text, ['causes']) : [];
    const met = new Set([...listItems(text, [field]), ...beside].map(({ value }) => keyOf(value)));
    const more = listItems(lost, [field]).filter(
      ({ value }) => value !== into.id && !met.has(keyOf(value)),
    );
    carry(
      field,
      [field],
      more.map(({ node }) => node),
    );
  }
  for (const [field, keyOf] of LISTS_BY_LANGUAGE) {
    for (const locale of LOCALE_IDS) {
      const path = [field, locale];
      const met = new Set(listItems(text, path).map(({ value }) => keyOf(value)));
      const more = listItems(lost, path).filter(({ value }) => !met.has(keyOf(value)));
      carry(
        field,
        path,
        more.map(({ node }) => node),
      );
    }
  }
  return { text: facts.print(), carried };
}

/** The aliases and the code of an error that are no names of the other yet. */
function listNewNames(from: ErrorEntry, into: ErrorEntry): string[] {
  const met = new Set([...namesOf(into), from.id].map(nameKey));
  return [...from.aliases, ...(from.code === undefined ? [] : [from.code])].filter((name) => {
    const isNew = !met.has(nameKey(name)) && name !== into.code;
    met.add(nameKey(name));
    return isNew;
  });
}

/** What only a person can join. */
function noteWhatStays(from: Entry, into: Entry, plan: Plan): void {
  const parts = [
    ...(from.proseFiles.length > 0
      ? [
          `its prose (${from.proseFiles.map((path) => path.slice(from.folder.length + 1)).join(', ')})`,
        ]
      : []),
    ...(Object.keys(from.snippets).length > 0
      ? [`its snippets (${Object.keys(from.snippets).join(', ')})`]
      : []),
    ...(from.type === 'cause' && from.sign !== undefined ? ['its sign'] : []),
    ...(from.type === 'error' && from.concerns !== undefined ? ['what it concerns'] : []),
    ...Object.keys({ ...from.facets, ...into.facets })
      .filter((facet) => !isSame(from.facets[facet], into.facets[facet]))
      .map(
        (facet) =>
          `"${facet}", which is ${nameValues(from.facets[facet])} there and ${nameValues(into.facets[facet])} here`,
      ),
  ];
  if (parts.length > 0) {
    plan.notes.push(
      `What no machine can join goes with the folder, and the history keeps it: ${parts.join('; ')}. Take over from it what "${into.id}" lacks.`,
    );
  }
  const links = Object.values(into.prose).flatMap(({ file, sections }) =>
    sections.flatMap(({ refs }) =>
      refs.filter(({ target }) => target === from.id).map(({ line }) => `${file}:${String(line)}`),
    ),
  );
  if (links.length > 0) plan.notes.push(`The page links to itself now: ${links.join(', ')}.`);
  plan.notes.push(`Links to a step of "${from.id}" now lead to the steps of "${into.id}".`);
}

function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function nameValues(values: readonly string[] = []): string {
  return values.length === 0 ? 'any' : values.join(', ');
}
