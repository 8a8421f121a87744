import { defineMdastPlugin, type MdastPluginDefinition, type MdxJsxTextElement } from 'satteri';
import { opensQuote } from '../model/signs.ts';

type Phrase = MdxJsxTextElement['children'][number];

/** The quotes that close what others open. */
const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '"': '"' };

/**
 * A plugin of the MDX compiler that gives a `<Ref>` the quotes that its author has put around it, so that the page
 * adds none and they become part of the link. Where only one of them stands beside it, they stay in the text.
 *
 * `「<Ref id="a" />」を参照します` -> `<Ref id="a" quotes="「」" />を参照します`
 */
export function takeRefQuotes(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'take-ref-quotes',
    paragraph(node) {
      const children = node.children.map((child): Phrase => ({ ...child }));
      let hasQuoted = false;
      for (const [at, child] of children.entries()) {
        const before = children[at - 1];
        if (child.type !== 'mdxJsxTextElement' || child.name !== 'Ref') continue;
        if (before?.type !== 'text' || !opensQuote(before.value)) continue;
        const open = before.value.slice(-1);
        const close = CLOSING[open] ?? '';
        const after = children[at + 1];
        const isClosed = after?.type === 'text' && after.value.startsWith(close);
        if (isClosed) {
          before.value = before.value.slice(0, -1);
          after.value = after.value.slice(close.length);
        }
        const value = isClosed ? open + close : '';
        const quotes = { type: 'mdxJsxAttribute', name: 'quotes', value } as const;
        child.attributes = [...child.attributes, quotes];
        hasQuoted = true;
      }
      if (!hasQuoted) return undefined;
      return {
        ...node,
        children: children.filter((child) => child.type !== 'text' || child.value !== ''),
      };
    },
  });
}
