import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdxJsxFlowElement,
} from 'satteri';
import { findSection } from '../model/sections.ts';

/**
 * A plugin of the MDX compiler that tells the components of a prose file their place: a section gets
 * its id, a step its number, and a run of steps the ordered list around it. Steps are counted
 * through the whole file, so that `#resolution-3` means the same step in every language.
 *
 * `<Resolution><Step>…</Step></Resolution>` -> `<Resolution section="resolution">
 * <Steps start="1"><Step number="1">…</Step></Steps></Resolution>`
 */
export function annotateProse(): MdastPluginDefinition {
  let steps = 0;
  return defineMdastPlugin({
    name: 'annotate-prose',
    mdxJsxFlowElement(node) {
      const section = findSection(node.name ?? '');
      if (section === undefined) return undefined;
      const children: MdastNode[] = [];
      let list: MdxJsxFlowElement | undefined;
      for (const child of node.children as MdastNode[]) {
        if (child.type === 'mdxJsxFlowElement' && child.name === 'Step') {
          steps += 1;
          if (list === undefined) {
            list = createElement('Steps', { start: String(steps) });
            children.push(list);
          }
          const step = createElement('Step', { number: String(steps) });
          step.children = child.children;
          list.children.push(step);
        } else {
          list = undefined;
          children.push(child);
        }
      }
      const annotated = createElement(node.name ?? '', { section });
      annotated.children = children as MdxJsxFlowElement['children'];
      return annotated;
    },
  });
}

function createElement(name: string, attributes: Record<string, string>): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [],
  };
}
