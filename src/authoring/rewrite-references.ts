import { isScalar, isSeq, type Pair, parseDocument, stringify, visit } from 'yaml';
import { escapePattern } from '../model/escape-pattern.ts';

/** The fields of YAML files that hold ids of entries, in lists or alone. */
const ID_FIELDS: readonly unknown[] = [
  'causes',
  'olderCauses',
  'related',
  'seeAlso',
  'replacedBy',
  'besides',
];

/**
 * A text of the content in which whatever refers to an entry refers to another: links in prose and lines,
 * ids in fields, the pages that recorded queries expect. What only names it stays. An id that a list would
 * then hold twice stays in it once.
 *
 * `rewriteReferences('x/en.mdx', 'See <Ref id="old" />.', 'old', 'new')`
 * -> `{ text: 'See <Ref id="new" />.', count: 1 }`
 */
export function rewriteReferences(
  path: string,
  text: string,
  from: string,
  to: string,
): { text: string; count: number } {
  if (!text.includes(from)) return { text, count: 0 };
  if (path.endsWith('.mdx')) return rewriteLinks(text, from, to);
  if (path.endsWith('.jsonl')) return rewriteExpected(text, from, to);
  if (!path.endsWith('.yaml')) return { text, count: 0 };
  const linked = rewriteLinks(text, from, to);
  const listed = rewriteFields(linked.text, from, to);
  return { text: listed.text, count: linked.count + listed.count };
}

/** `<Ref id="old" />`, in a quoted line of YAML also `<Ref id=\"old\" />`. */
function rewriteLinks(text: string, from: string, to: string): { text: string; count: number } {
  let count = 0;
  const link = new RegExp(`(<Ref\\s+id=\\\\?["'])${escapePattern(from)}(?=\\\\?["'])`, 'g');
  const changed = text.replaceAll(link, (_, start: string) => {
    count += 1;
    return `${start}${to}`;
  });
  return { text: changed, count };
}

/** Ids are replaced where they stand, so that everything around them stays as its author wrote it. */
function rewriteFields(text: string, from: string, to: string): { text: string; count: number } {
  const edits: { start: number; end: number; by: string }[] = [];
  visit(parseDocument(text), {
    Scalar(_, node, ancestors) {
      if (node.value !== from || !node.range) return;
      const parent = ancestors.at(-1);
      const list = isSeq(parent) ? parent : undefined;
      const pair = ancestors.at(list === undefined ? -1 : -2) as Pair;
      if (!isScalar(pair.key) || pair.key === node || !ID_FIELDS.includes(pair.key.value)) return;
      const [start, end] = node.range;
      const isDouble = list?.items.some((item) => isScalar(item) && item.value === to) === true;
      if (!isDouble) edits.push({ start, end, by: stringify(to, QUOTES).trim() });
      else if (list.flow === true) edits.push(cutFromFlow(text, start, end));
      else edits.push(cutLine(text, start, end));
    },
  });
  let changed = text;
  for (const { start, end, by } of edits.reverse()) {
    changed = changed.slice(0, start) + by + changed.slice(end);
  }
  return { text: changed, count: edits.length };
}

const QUOTES = { singleQuote: true } as const;

function cutLine(text: string, start: number, end: number): { start: number; end: number; by: '' } {
  const lineEnd = text.indexOf('\n', end);
  return {
    start: text.lastIndexOf('\n', start) + 1,
    end: lineEnd < 0 ? text.length : lineEnd + 1,
    by: '',
  };
}

/** With the comma after it, or that before the last one. */
function cutFromFlow(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; by: '' } {
  const [after = ''] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
  if (after !== '') return { start, end: end + after.length, by: '' };
  const [before = ''] = /,\s*$/.exec(text.slice(0, start)) ?? [];
  return { start: start - before.length, end, by: '' };
}

/** The pages that recorded queries expect, a query a line. */
function rewriteExpected(text: string, from: string, to: string): { text: string; count: number } {
  let count = 0;
  const changed = text.replaceAll(
    /("expect"\s*:\s*\[)([^\]]*)(\])/g,
    (whole: string, start: string, list: string, end: string) => {
      const ids = list.split(',').map((item) => item.trim());
      if (!ids.includes(JSON.stringify(from))) return whole;
      count += 1;
      const renamed = ids.map((id) => (id === JSON.stringify(from) ? JSON.stringify(to) : id));
      const [, separator = ', '] = /,(\s*)/.exec(list) ?? [];
      return `${start}${[...new Set(renamed)].join(`,${separator.trimStart()}`)}${end}`;
    },
  );
  return { text: changed, count };
}
