import { mdxToMdast, type MdastNode } from 'satteri';
import { childrenOf } from '../content/read/mdast.ts';

/**
 * What a translator begins with: the sections, steps, variants and snippets of the source in their
 * places, and each of its texts as a comment, with its links and labels below for the new sentence.
 *
 * `'<Meaning>\nSee <Ref id="x" />.\n</Meaning>\n'`
 * -> `'<Meaning>\n{/* See <Ref id="x" />. *\/}\n\n<Ref id="x" />\n</Meaning>\n'`
 *
 * @param body the source's prose, without front matter
 */
export function writeSkeleton(body: string): string {
  const texts = listTexts(mdxToMdast(body), body);
  let skeleton = '';
  let end = 0;
  for (const text of texts) {
    skeleton += body.slice(end, text.start) + commentOut(body.slice(text.start, text.end), text);
    end = text.end;
  }
  return skeleton + body.slice(end);
}

interface Text {
  start: number;
  end: number;
  /** How its components are written, in order. */
  components: string[];
}

/** The passages that are to be translated, in order: whatever is neither a component nor in a text. */
function listTexts(node: MdastNode, body: string): Text[] {
  return childrenOf(node).flatMap((child): Text[] => {
    const start = child.position?.start.offset;
    const end = child.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    if (child.type === 'mdxJsxFlowElement') return listTexts(child, body);
    return [{ start, end, components: listComponents(child, body) }];
  });
}

function listComponents(node: MdastNode, body: string): string[] {
  return childrenOf(node).flatMap((child) => {
    const isComponent = child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement';
    if (!isComponent) return listComponents(child, body);
    return [body.slice(child.position?.start.offset, child.position?.end.offset).trim()];
  });
}

function commentOut(source: string, { components }: Text): string {
  // What would end the comment too early.
  const text = source.replaceAll('*/', '* /');
  const below = components.length === 0 ? '' : `\n\n${components.join('\n')}`;
  return `{/* ${text} */}${below}`;
}
