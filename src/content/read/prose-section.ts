import type { MdastNode } from 'satteri';
import { findComponent, isMarkdown, mayStandBesideSteps } from '../../model/sections.ts';
import { markRef, stripRefs } from '../catalogue/ref-marks.ts';
import type { ProseReference, ProseSection, ProseStray, VariantGroup } from '../catalogue/types.ts';
import { childrenOf, placeOf, quoteNode, textOf } from './mdast.ts';
import { findOddValues } from './odd-characters.ts';

/** What a section is read with. */
export interface SectionSetting {
  strays: ProseStray[];
  text: string;
  printLabel: (path: string) => string;
  /** How many steps stand before it in the file. */
  stepsBefore: number;
}

/** A walk through a section, and what it has gathered so far. */
interface Walk extends SectionSetting {
  section: ProseSection;
  texts: string[];
  isInStep: boolean;
}

type ComponentNode = MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' };

/**
 * Walks a section and collects what it shows and refers to; what may not be in it goes to strays.
 *
 * `parseSection(<Meaning>, setting)` -> `{ component: 'Meaning', steps: [], text: 'It broke.', … }`
 */
export function parseSection(
  node: MdastNode & { name: string | null },
  setting: SectionSetting,
): ProseSection {
  const section = createSection(node);
  const walk: Walk = { ...setting, section, texts: [], isInStep: false };
  for (const child of childrenOf(node)) visit(walk, child, section.component);
  if (section.steps.length > 0) setting.strays.push(...findOutsideSteps(node, setting.text));
  const joined = walk.texts.join('');
  section.text = tidyLines(stripRefs(joined));
  if (section.refs.length > 0) section.textWithRefs = tidyLines(joined);
  return section;
}

function createSection(node: MdastNode & { name: string | null }): ProseSection {
  return {
    ...placeOf(node),
    component: node.name ?? '',
    steps: [],
    snippets: [],
    warnings: [],
    notes: [],
    older: [],
    variants: [],
    refs: [],
    labels: [],
    links: [],
    text: '',
  };
}

function visit(walk: Walk, node: MdastNode, parent: string): void {
  const { section, texts, text } = walk;
  const [oddValue] = 'value' in node ? findOddValues(node.value) : [];
  if (oddValue !== undefined) addStray(walk, node, 'invisible', oddValue.character);
  switch (node.type) {
    case 'heading':
      addStray(walk, node, 'heading', quoteNode(node, text));
      return;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
    case 'html':
      addStray(walk, node, 'code', quoteNode(node, text));
      return;
    case 'link':
      addReference(section.links, node.url, node);
      if (!hasContent(node)) addStray(walk, node, 'markdown', quoteNode(node, text));
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      visitComponent(walk, node, parent);
      return;
    case 'text':
    case 'inlineCode':
    case 'code':
      texts.push(node.value);
      return;
    default:
      if (!isMarkdown(node.type)) {
        addStray(walk, node, 'markdown', quoteNode(node, text));
        return;
      }
  }
  for (const inner of childrenOf(node)) visit(walk, inner, parent);
  if (node.type === 'paragraph') texts.push('\n');
}

function visitComponent(walk: Walk, node: ComponentNode, parent: string): void {
  const name = node.name ?? '';
  const component = findComponent(name);
  if (component === undefined) {
    addStray(walk, node, 'unknown-component', name);
    return;
  }
  const parents: readonly string[] = component.parents ?? [parent];
  if (component.role === 'section' || !parents.includes(parent)) {
    addStray(walk, node, 'misplaced-component', name);
  }
  if (name === 'Ui' && childrenOf(node).length > 0) {
    addStray(walk, node, 'label', textOf(node));
    return;
  }
  const attributes = readAttributes(node);
  if (!fitsAttributes(component, attributes)) addStray(walk, node, 'attribute', name);
  const isBlock = component.role === 'block';
  if (isBlock && !component.attributes.includes('id') && !hasContent(node)) {
    addStray(walk, node, 'empty', name);
  }
  collect(walk, node, attributes);
  for (const inner of childrenOf(node)) visit(walk, inner, name);
  if (name === 'Step') walk.isInStep = false;
  if (isBlock) walk.texts.push('\n');
}

/** Takes down what a component shows or refers to, and what a sentence reads in its place. */
function collect(
  walk: Walk,
  node: ComponentNode,
  attributes: ReadonlyMap<string, string | undefined>,
): void {
  const { section, texts, text, stepsBefore, printLabel, isInStep } = walk;
  const id = attributes.get('id');
  const place = isInStep ? `in step ${String(section.steps.length)}` : 'outside of steps';
  switch (node.name) {
    case 'Step':
      section.steps.push({
        ...placeOf(node),
        id: id ?? String(stepsBefore + section.steps.length + 1),
        isNamed: id !== undefined,
        was: attributes.get('was')?.split(/\s+/).filter(Boolean) ?? [],
      });
      walk.isInStep = true;
      break;
    case 'Warning':
      addReference(section.warnings, `<Warning> ${place}`, node);
      break;
    case 'Note':
      addReference(section.notes, `<Note> ${place}`, node);
      break;
    case 'Older':
      addReference(section.older, attributes.get('date') ?? '', node);
      break;
    case 'Variants':
      section.variants.push(readVariants(node, text));
      break;
    case 'Snippet':
      if (id !== undefined) addReference(section.snippets, id, node);
      break;
    case 'Ref':
      if (id === undefined) break;
      section.refs.push({ target: id, ...placeOf(node), ...(isInStep ? { isInStep } : {}) });
      // With a text of its own, it reads as that.
      if (childrenOf(node).length === 0) texts.push(markRef(id));
      break;
    case 'Ui':
      if (id === undefined) break;
      addReference(section.labels, id, node);
      texts.push(printLabel(id));
      break;
  }
}

/** Text between steps is on no paper, in no Markdown and in no procedure that another page offers. */
function findOutsideSteps(resolution: MdastNode, text: string): ProseStray[] {
  return childrenOf(resolution)
    .filter(
      (child) =>
        isMarkdown(child.type) ||
        (child.type === 'mdxJsxFlowElement' &&
          findComponent(child.name ?? '') !== undefined &&
          !mayStandBesideSteps(child.name ?? '')),
    )
    .map((child) => ({ ...placeOf(child), kind: 'outside-step', source: quoteNode(child, text) }));
}

/** Whether a reader sees anything of it. */
function hasContent(node: MdastNode): boolean {
  return childrenOf(node).some((child) => {
    if ('value' in child) return child.value.trim() !== '';
    const name = 'name' in child ? (child.name ?? '') : '';
    const shows = findComponent(name)?.attributes.includes('id') ?? false;
    return shows || hasContent(child);
  });
}

function readVariants(node: MdastNode, text: string): VariantGroup {
  const group: VariantGroup = { ...placeOf(node), variants: [], strays: [] };
  for (const child of childrenOf(node)) {
    if (child.type === 'mdxJsxFlowElement' && child.name === 'Variant') {
      addReference(group.variants, readAttributes(child).get('of') ?? '', child);
    } else group.strays.push(quoteNode(child, text));
  }
  return group;
}

function tidyLines(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').trim();
}

function addStray(
  { strays }: Walk,
  node: MdastNode,
  kind: ProseStray['kind'],
  source: string,
): void {
  strays.push({ ...placeOf(node), kind, source });
}

function addReference(list: ProseReference[], target: string, node: MdastNode): void {
  list.push({ target, ...placeOf(node) });
}

/** The attributes whose value is a plain text; any other kind has the value undefined. */
function readAttributes(node: ComponentNode): Map<string, string | undefined> {
  return new Map(
    node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [attribute.name, attribute.value]
        : ['name' in attribute ? attribute.name : '…', undefined],
    ),
  );
}

/** Whether a component has the attributes that it must have, all as plain text, and no others than it may. */
function fitsAttributes(
  { attributes: wanted, optional = [] }: NonNullable<ReturnType<typeof findComponent>>,
  attributes: ReadonlyMap<string, string | undefined>,
): boolean {
  return (
    wanted.every((attribute) => attributes.has(attribute)) &&
    [...attributes].every(
      ([attribute, value]) => value !== undefined && [...wanted, ...optional].includes(attribute),
    )
  );
}
