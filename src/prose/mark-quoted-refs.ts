import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { opensQuote } from '../model/opens-quote.ts';

/**
 * A plugin of the MDX compiler that tells a `<Ref>` when its author has put quotes around it, so that
 * the page adds none.
 *
 * `「<Ref id="a" />」を参照します` -> `「<Ref id="a" quoted />」を参照します`
 */
export function markQuotedRefs(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'mark-quoted-refs',
    mdxJsxTextElement(node, context) {
      if (node.name !== 'Ref') return undefined;
      const before = context.parent(node).children[(context.indexOf(node) ?? 0) - 1];
      if (before?.type !== 'text' || !opensQuote(before.value)) return undefined;
      return {
        ...node,
        attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'quoted', value: null }],
      };
    },
  });
}
