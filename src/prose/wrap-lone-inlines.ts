import { defineMdastPlugin, type MdastPluginDefinition, type MdxJsxTextElement } from 'satteri';
import { findComponent } from '../model/sections.ts';

type Phrase = MdxJsxTextElement['children'][number];

/**
 * A plugin of the MDX compiler that makes a paragraph of a link or label that stands on a line of its own.
 * Otherwise it would stand bare between paragraphs, where neither styles nor copies of the page look for a text.
 *
 * `<Step>` `<Ref id="a" />` `</Step>` -> `<Step><p><Ref id="a" /></p></Step>`
 */
export function wrapLoneInlines(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'wrap-lone-inlines',
    mdxJsxFlowElement({ name, attributes, children }) {
      if (findComponent(name ?? '')?.role !== 'inline') return undefined;
      const inner = children.flatMap((child) =>
        child.type === 'paragraph' ? child.children : [child as Phrase],
      );
      return {
        type: 'paragraph',
        children: [{ type: 'mdxJsxTextElement', name, attributes, children: inner }],
      };
    },
  });
}
