import type { MdastNode } from 'satteri';
import { FILE_START, type Place } from '../../model/issue.ts';

/** What stands directly in a node; nothing in a text. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** All text in a node, whatever stands around it. */
export function textOf(node: MdastNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** Where a node begins. */
export function placeOf(node: MdastNode): Place {
  const start = node.position?.start;
  return start === undefined ? FILE_START : { line: start.line, column: start.column };
}

/** How much of a stray text a message quotes. */
const QUOTE_LENGTH = 60;

/** The first line of a node as its author wrote it, shortened. */
export function quoteNode(node: MdastNode, text: string): string {
  const { start, end } = node.position ?? {};
  const source = text.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n', 1)[0] ?? '';
  return source.length <= QUOTE_LENGTH ? source : `${source.slice(0, QUOTE_LENGTH)}…`;
}
