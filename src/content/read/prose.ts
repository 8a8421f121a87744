import { mdxToMdast, type MdastNode } from 'satteri';
import type { Issue } from '../../model/issue.ts';
import type { Locale } from '../../model/locales.ts';
import { findComponent, findSection } from '../../model/sections.ts';
import { type LabelPlace, printLabels } from '../catalogue/labels.ts';
import type { LabelFile, Prose, ProseSection, ProseStray } from '../catalogue/types.ts';
import {
  SourceProseSchema,
  TranslationProseSchema,
  type TranslationStamp,
} from '../schemas/prose.ts';
import { childrenOf, placeOf, quoteNode } from './mdast.ts';
import { describeMdxFault } from './mdx-fault.ts';
import { findMergeMarks } from './merge-marks.ts';
import { findOddCharacters } from './odd-characters.ts';
import { parseSection } from './prose-section.ts';
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
  const text = source.replaceAll('\r\n', '\n');
  const tree = parseTree(file, text);
  if ('issues' in tree) return { prose: undefined, issues: tree.issues };
  const { root } = tree;
  const frontMatter = childrenOf(root).find((node) => node.type === 'yaml');
  const { stamp, issues } = readFrontMatter(file, frontMatter, locale === sourceLocale);
  const body = text.slice(frontMatter?.position?.end.offset ?? 0);
  const prose = {
    file,
    locale,
    ...parseSections(root, text, setting),
    ...stamp,
    source: text,
    body,
  };
  return { prose, issues };
}

function parseTree(file: string, text: string): { root: MdastNode } | { issues: Issue[] } {
  const odd = [...findOddCharacters(text), ...findMergeMarks(text)];
  if (odd.length > 0) return { issues: odd.map((issue) => ({ file, ...issue })) };
  let root: MdastNode;
  try {
    root = mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { issues: [{ file, ...describeMdxFault(message) }] };
  }
  const deepest = findTooDeep(root);
  return deepest === undefined ? { root } : { issues: [describeTooDeep(file, deepest)] };
}

/** What a translation says of its source; a source has nothing to say. */
function readFrontMatter(
  file: string,
  node: MdastNode | undefined,
  isSource: boolean,
): { stamp: Pick<Prose, 'sourceHash' | 'sourceParts'>; issues: Issue[] } {
  const yaml = node?.type === 'yaml' ? node.value : '';
  // The line that opens the front matter counts, so that places in it are places in the file.
  const opening = node === undefined ? '' : '\n';
  const schema = isSource ? SourceProseSchema : TranslationProseSchema;
  const { value, issues } = parseYaml(file, `${opening}${yaml === '' ? '{}' : yaml}`, schema);
  const fix = isSource
    ? 'remove it: the facts stand in the YAML file.'
    : 'run "npm run translated -- <id> <language>" when this renders the source as it is now.';
  const { sourceHash, sourceParts } = (value ?? {}) as Partial<TranslationStamp>;
  return {
    stamp: {
      ...(sourceHash === undefined ? {} : { sourceHash }),
      ...(sourceParts === undefined ? {} : { sourceParts }),
    },
    issues: issues.map((issue) => ({ ...issue, fix })),
  };
}

function parseSections(
  root: MdastNode,
  text: string,
  setting: ProseSetting,
): Pick<Prose, 'sections' | 'strays'> {
  const sections: ProseSection[] = [];
  const strays: ProseStray[] = [];
  const printLabel = createLabelPrinter(setting);
  let stepsBefore = 0;
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml') continue;
    if (node.type === 'mdxJsxFlowElement' && findSection(node.name ?? '') !== undefined) {
      const section = parseSection(node, { strays, text, printLabel, stepsBefore });
      stepsBefore += section.steps.length;
      sections.push(section);
    } else strays.push(describeTopLevelStray(node, text));
  }
  return { sections, strays };
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
    kind === 'unknown-component' && 'name' in node ? String(node.name) : quoteNode(node, text);
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
