import { expect, it } from 'vitest';
import { compileProse } from '../../../src/prose/compile-prose.ts';

interface Node {
  type: unknown;
  props: { children?: unknown };
}

const jsx = (type: unknown, props: Node['props']): Node => ({ type, props });
const RUNTIME = { Fragment: 'fragment', jsx, jsxs: jsx };

/** What is held together in a text, each as it would be read. */
async function listHeld(body: string): Promise<string[]> {
  const content = await compileProse('x.mdx', body, RUNTIME);
  const Held = (): null => null;
  const Ref = (): null => null;
  const held: string[] = [];
  const read = (node: unknown): string => {
    if (typeof node === 'string') return node;
    if (Array.isArray(node)) return node.map(read).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { type, props } = node as Node;
    const text = type === Ref ? 'REF' : read(props.children);
    if (type === Held) held.push(text);
    return text;
  };
  held.push(read(content({ components: { Held, Ref } })));
  return held;
}

it.each([
  ['`a-b`。次に', ['a-b。', 'a-b。次に']],
  ['見る（`a-b`）。', ['（a-b）。', '見る（a-b）。']],
  ['<Ref id="x" />、`a`」と「`b`', ['REF、', 'a」', '「b', 'REF、a」と「b']],
  ['See (`a`), then `b`.', ['(a),', 'b.', 'See (a), then b.']],
  ['`a`と`b`を', ['aとbを']],
])('%s keeps its signs beside its code', async (body, held) => {
  expect(await listHeld(body)).toEqual(held);
});
