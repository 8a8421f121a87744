import { mdxToMdast, type MdastNode } from 'satteri';
import { FILE_START, type Issue, type Place } from '../../model/issue.ts';
import type { Locale } from '../../model/locales.ts';
import {
  findComponent,
  findSection,
  isMarkdown,
  mayStandBesideSteps,
} from '../../model/sections.ts';
import {
  SourceProseSchema,
  TranslationProseSchema,
  type TranslationStamp,
} from '../schemas/prose.ts';
import { type LabelPlace, printLabels } from '../catalogue/labels.ts';
import { markRef, stripRefs } from '../catalogue/ref-marks.ts';
import type {
  LabelFile,
  Prose,
  ProseReference,
  ProseSection,
  ProseStray,
  VariantGroup,
} from '../catalogue/types.ts';
import { findOddCharacters, findOddValues } from './odd-characters.ts';
import { parseYaml } from './yaml.ts';

/** What {@link parseProse} gives back: the prose, unless it could not be read, and what is wrong. */
export interface ParsedProse {
  prose: Prose | undefined;
  issues: Issue[];
}

/** What a prose file is read with. */
export interface ProseSetting {
  locale: Locale;
  sourceLocale: Locale;
  labels: LabelFile;
}

/** How much of a stray text a message quotes. */
const QUOTE_LENGTH = 60;

/** How deep parts may stand in each other: a slip of the hand, or a hostile file, makes thousands of it. */
const MAX_DEPTH = 40;

/**
 * Reads the structure of a prose file: which sections it has, and what they hold. It is parsed by the
 * same parser that later renders it. Whether the structure is right is for the checks to say.
 *
 * `parseProse('…/en.mdx', setting, '<Meaning>\nIt broke.\n</Meaning>').prose.sections[0]`
 * -> `{ component: 'Meaning', steps: [], text: 'It broke.', … }`
 */
export function parseProse(file: string, setting: ProseSetting, source: string): ParsedProse {
  const { locale, sourceLocale } = setting;
  const isSource = locale === sourceLocale;
  const text = source.replaceAll('\r\n', '\n');
  const odd = findOddCharacters(text);
  if (odd.length > 0) {
    return { prose: undefined, issues: odd.map((issue) => ({ file, ...issue })) };
  }
  let root: MdastNode;
  try {
    root = mdxToMdast(text);
  } catch (error) {
    return { prose: undefined, issues: [describeSyntaxError(file, error)] };
  }

  const deepest = findTooDeep(root);
  if (deepest !== undefined) {
    return { prose: undefined, issues: [describeTooDeep(file, deepest)] };
  }

  const frontMatter = childrenOf(root).find((node) => node.type === 'yaml');
  const frontMatterText = frontMatter?.type === 'yaml' ? frontMatter.value : '';
  const schema = isSource ? SourceProseSchema : TranslationProseSchema;
  // The line that opens the front matter counts, so that places in it are places in the file.
  const opening = frontMatter === undefined ? '' : '\n';
  const { value, issues } = parseYaml(
    file,
    `${opening}${frontMatterText === '' ? '{}' : frontMatterText}`,
    schema,
  );

  const frontMatterFix = isSource
    ? 'remove it: the facts stand in the YAML file.'
    : 'run "npm run translated -- <id> <language>" when this renders the source as it is now.';

  const sections: ProseSection[] = [];
  const strays: ProseStray[] = [];
  const printLabel = createLabelPrinter(setting);
  let steps = 0;
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml') continue;
    if (node.type === 'mdxJsxFlowElement' && findSection(node.name ?? '') !== undefined) {
      const section = parseSection(node, { strays, text, printLabel, stepsBefore: steps });
      steps += section.steps.length;
      sections.push(section);
    } else strays.push(describeTopLevelStray(node, text));
  }
  const body = text.slice(frontMatter?.position?.end.offset ?? 0);
  // Of a source it holds nothing.
  const { sourceHash, sourceParts } = (value ?? {}) as Partial<TranslationStamp>;
  return {
    prose: {
      file,
      locale,
      sections,
      strays,
      ...(sourceHash === undefined ? {} : { sourceHash }),
      ...(sourceParts === undefined ? {} : { sourceParts }),
      source: text,
      body,
    },
    issues: issues.map((issue) => ({ ...issue, fix: frontMatterFix })),
  };
}

/** What a section is read with. */
interface SectionSetting {
  strays: ProseStray[];
  text: string;
  printLabel: (path: string) => string;
  /** How many steps stand before it in the file. */
  stepsBefore: number;
}

/** Walks a section and collects what it shows and refers to; what may not be in it goes to strays. */
function parseSection(
  node: MdastNode & { name: string | null },
  { strays, text, printLabel, stepsBefore }: SectionSetting,
): ProseSection {
  const section: ProseSection = {
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
  const texts: string[] = [];
  let isInStep = false;
  const visit = (child: MdastNode, parent: string): void => {
    const [oddValue] = 'value' in child ? findOddValues(child.value) : [];
    if (oddValue !== undefined) {
      strays.push({ ...placeOf(child), kind: 'invisible', source: oddValue.character });
    }
    switch (child.type) {
      case 'heading':
        strays.push({ ...placeOf(child), kind: 'heading', source: quote(child, text) });
        return;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
      case 'mdxjsEsm':
      case 'html':
        strays.push({ ...placeOf(child), kind: 'code', source: quote(child, text) });
        return;
      case 'link':
        section.links.push({ target: child.url, ...placeOf(child) });
        if (!hasContent(child)) {
          strays.push({ ...placeOf(child), kind: 'markdown', source: quote(child, text) });
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        visitComponent(child, parent);
        return;
      }
      case 'text':
      case 'inlineCode':
      case 'code':
        texts.push(child.value);
        return;
      default:
        if (!isMarkdown(child.type)) {
          strays.push({ ...placeOf(child), kind: 'markdown', source: quote(child, text) });
          return;
        }
    }
    for (const inner of childrenOf(child)) visit(inner, parent);
    if (child.type === 'paragraph') texts.push('\n');
  };
  const visitComponent = (
    child: MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' },
    parent: string,
  ): void => {
    const name = child.name ?? '';
    const component = findComponent(name);
    if (component === undefined) {
      strays.push({ ...placeOf(child), kind: 'unknown-component', source: name });
      return;
    }
    const parents: readonly string[] = component.parents ?? [parent];
    if (component.role === 'section' || !parents.includes(parent)) {
      strays.push({ ...placeOf(child), kind: 'misplaced-component', source: name });
    }
    const attributes = readAttributes(child);
    if (name === 'Ui' && childrenOf(child).length > 0) {
      strays.push({ ...placeOf(child), kind: 'label', source: textOf(child) });
      return;
    }
    const { attributes: wanted, optional = [] } = component;
    const hasWanted =
      wanted.every((attribute) => attributes.has(attribute)) &&
      [...attributes].every(
        ([attribute, value]) => value !== undefined && [...wanted, ...optional].includes(attribute),
      );
    if (!hasWanted) {
      strays.push({ ...placeOf(child), kind: 'attribute', source: name });
    }
    const id = attributes.get('id');
    if (name === 'Step') {
      section.steps.push({
        ...placeOf(child),
        id: id ?? String(stepsBefore + section.steps.length + 1),
        isNamed: id !== undefined,
        was: attributes.get('was')?.split(/\s+/).filter(Boolean) ?? [],
      });
      isInStep = true;
    }
    const place = isInStep ? `in step ${String(section.steps.length)}` : 'outside of steps';
    if (name === 'Warning') addReference(section.warnings, `<Warning> ${place}`, child);
    if (name === 'Note') addReference(section.notes, `<Note> ${place}`, child);
    if (name === 'Older') addReference(section.older, attributes.get('date') ?? '', child);
    if (component.role === 'block' && !wanted.includes('id') && !hasContent(child)) {
      strays.push({ ...placeOf(child), kind: 'empty', source: name });
    }
    if (name === 'Variants') section.variants.push(readVariants(child, text));
    if (name === 'Snippet' && id !== undefined) addReference(section.snippets, id, child);
    if (name === 'Ref' && id !== undefined) {
      addReference(section.refs, id, child);
      const ref = section.refs.at(-1);
      if (isInStep && ref !== undefined) ref.isInStep = true;
      // With a text of its own, it reads as that.
      if (childrenOf(child).length === 0) texts.push(markRef(id));
    }
    if (name === 'Ui' && id !== undefined) {
      addReference(section.labels, id, child);
      texts.push(printLabel(id));
    }
    for (const inner of childrenOf(child)) visit(inner, name);
    if (name === 'Step') isInStep = false;
    if (component.role === 'block') texts.push('\n');
  };
  for (const child of childrenOf(node)) visit(child, section.component);
  if (section.steps.length > 0) strays.push(...findOutsideSteps(node, text));
  const joined = texts.join('');
  section.text = tidyLines(stripRefs(joined));
  if (section.refs.length > 0) section.textWithRefs = tidyLines(joined);
  return section;
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
    .map((child) => ({ ...placeOf(child), kind: 'outside-step', source: quote(child, text) }));
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
    } else group.strays.push(quote(child, text));
  }
  return group;
}

/** Labels are printed as the pages do, which know what is met for the first time. */
function createLabelPrinter({ labels, ...languages }: ProseSetting): (path: string) => string {
  const met = new Set<string>();
  return (path) => {
    const place: LabelPlace = { ...languages, isFirst: !met.has(path) };
    met.add(path);
    return printLabels(labels, path, place) ?? '';
  };
}

function tidyLines(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').trim();
}

function addReference(list: ProseReference[], target: string, node: MdastNode): void {
  list.push({ target, ...placeOf(node) });
}

/** The attributes whose value is a plain text; any other kind has the value undefined. */
function readAttributes(
  node: MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' },
): Map<string, string | undefined> {
  return new Map(
    node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [attribute.name, attribute.value]
        : ['name' in attribute ? attribute.name : '…', undefined],
    ),
  );
}

function describeTopLevelStray(node: MdastNode, text: string): ProseStray {
  const kind =
    node.type === 'heading'
      ? 'heading'
      : node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression'
        ? 'code'
        : node.type === 'mdxJsxFlowElement' && findComponent(node.name ?? '') === undefined
          ? 'unknown-component'
          : node.type === 'definition' || node.type === 'footnoteDefinition'
            ? 'markdown'
            : 'outside-section';
  const source =
    kind === 'unknown-component' && 'name' in node ? String(node.name) : quote(node, text);
  return { ...placeOf(node), kind, source };
}

/** The first node that stands deeper than it may; found without recursion, which has no end in sight here. */
function findTooDeep(root: MdastNode): MdastNode | undefined {
  let level = [root];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) level = level.flatMap(childrenOf);
  return level[0];
}

function describeTooDeep(file: string, node: MdastNode): Issue {
  return {
    rule: 'nesting',
    file,
    ...placeOf(node),
    problem: `More than ${String(MAX_DEPTH)} parts stand in each other here.`,
    expected: 'steps, lists and notes that a reader can follow.',
    fix: 'remove what opens them: ">", "-" and "*" at the beginning of a line, or components.',
  };
}

/** The parser begins its messages with the place: `3:5: Expected a closing tag …`. */
function describeSyntaxError(file: string, error: unknown): Issue {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*)$/s.exec(message);
  const place = { file, line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
  // It would have a comment in braces, which no prose file may have either.
  if (message.includes('to create a comment')) {
    return {
      rule: 'mdx-syntax',
      ...place,
      problem: 'A comment of HTML stands here, or a "<" that opens nothing.',
      expected: 'text that readers see.',
      fix: 'remove the comment; put "<" of the text into `inline code`.',
    };
  }
  return {
    rule: 'mdx-syntax',
    ...place,
    problem: `${match?.[3] ?? message}.`,
    expected: 'a file in MDX syntax.',
    fix: 'close every component, and put "<" and "{" of the text into `inline code`.',
  };
}

function quote(node: MdastNode, text: string): string {
  const { start, end } = node.position ?? {};
  const source = text.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n', 1)[0] ?? '';
  return source.length <= QUOTE_LENGTH ? source : `${source.slice(0, QUOTE_LENGTH)}…`;
}

function textOf(node: MdastNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** What stands directly in a node; nothing in a text. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function placeOf(node: MdastNode): Place {
  const start = node.position?.start;
  return start === undefined ? FILE_START : { line: start.line, column: start.column };
}
