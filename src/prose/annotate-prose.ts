import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdxJsxFlowElement,
} from 'satteri';
import { findSection } from '../model/sections.ts';

/**
 * A plugin of the MDX compiler that tells the components of a prose file their place: a section gets
 * its id, a step its number and the entries that it is the first to refer to, and a run of steps the
 * ordered list around it. Steps are counted through the whole file; the ids that authors give them stay.
 *
 * `<Resolution><Step>… <Ref id="a" /></Step></Resolution>` -> `<Resolution section="resolution">
 * <Steps start="1"><Step number="1" refs="a">… <Ref id="a" /></Step></Steps></Resolution>`
 */
export function annotateProse(): MdastPluginDefinition {
  let steps = 0;
  const seen = new Set<string>();
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
          const refs = listRefs(child).filter((id) => !seen.has(id));
          for (const id of refs) seen.add(id);
          const step = createElement('Step', {
            number: String(steps),
            ...readGiven(child),
            ...(refs.length === 0 ? {} : { refs: [...new Set(refs)].join(' ') }),
          });
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

/** What the author gave a step: `{ id: 'check-log', was: '2 5' }`. */
function readGiven({ attributes }: MdxJsxFlowElement): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** The ids of the entries that a part of the prose refers to, in their order. */
function listRefs(node: MdastNode): string[] {
  const own =
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Ref'
      ? node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'id' &&
          typeof attribute.value === 'string'
            ? [attribute.value]
            : [],
        )
      : [];
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  return [...own, ...children.flatMap(listRefs)];
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
