import { defineMdastPlugin, type MdastPluginDefinition, type MdxJsxTextElement } from 'satteri';
import { takeClosing, takeOpening } from '../model/signs.ts';

type Phrase = MdxJsxTextElement['children'][number];

/**
 * A plugin of the MDX compiler that puts code and links together with the signs at their sides, so that no line
 * begins with a full stop or ends with a bracket (`Held.astro`).
 *
 * `` `Get-Service`。次に `` -> `` <Held>`Get-Service`。</Held>次に ``
 */
export function holdSigns(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'hold-signs',
    paragraph(node) {
      const children: Phrase[] = [];
      let isHeld = false;
      /** What the text that comes next has lost to what stands before it. */
      let taken = 0;
      for (const [at, child] of node.children.entries()) {
        if (child.type === 'text') {
          const value = child.value.slice(taken);
          taken = 0;
          if (value !== '') children.push({ ...child, value });
          continue;
        }
        const next = node.children[at + 1];
        const last = children.at(-1);
        const [rest, before] = last?.type === 'text' ? takeOpening(last.value) : ['', ''];
        const [after] = next?.type === 'text' ? takeClosing(next.value) : [''];
        if (!isHoldable(child) || before + after === '') {
          children.push(child);
          continue;
        }
        isHeld = true;
        taken = after.length;
        if (before !== '') {
          children.pop();
          if (rest !== '') children.push({ type: 'text', value: rest });
        }
        children.push({
          type: 'mdxJsxTextElement',
          name: 'Held',
          attributes: [],
          children: [...textOf(before), child, ...textOf(after)],
        });
      }
      return isHeld ? { ...node, children } : undefined;
    },
  });
}

/** Code, or what may show a code as a link. */
function isHoldable(child: Phrase): boolean {
  return (
    child.type === 'inlineCode' || (child.type === 'mdxJsxTextElement' && child.name === 'Ref')
  );
}

function textOf(value: string): { type: 'text'; value: string }[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
