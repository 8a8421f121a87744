import {
  defineMdastPlugin,
  type MdastPluginDefinition,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';

/**
 * A plugin of the MDX compiler that tells a `<Ui>` that the prose names its label, or path of labels,
 * for the first time.
 *
 * `<Ui id="a" /> … <Ui id="a" />` -> `<Ui id="a" first /> … <Ui id="a" />`
 */
export function markFirstLabels(): MdastPluginDefinition {
  const met = new Set<unknown>();
  const mark = <T extends MdxJsxFlowElement | MdxJsxTextElement>(node: T): T | undefined => {
    if (node.name !== 'Ui') return undefined;
    const id = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value;
    if (met.has(id)) return undefined;
    met.add(id);
    return {
      ...node,
      attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'first', value: null }],
    };
  };
  return defineMdastPlugin({
    name: 'mark-first-labels',
    mdxJsxFlowElement: mark,
    mdxJsxTextElement: mark,
  });
}
