import { listEntries } from '../../catalogue/entries.ts';
import { findEscalation } from '../../catalogue/escalation.ts';
import type { Catalog, Entry, Prose, ProseStray } from '../../catalogue/types.ts';
import {
  type EntryType,
  findComponent,
  listProseSections,
  PROSE_COMPONENTS,
  SECTIONS,
} from '../../../model/sections.ts';
import type { Product } from '../../schemas/product.ts';
import { findNearest } from '../../../model/edit-distance.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/** A prose file holds the sections of its type of entry, in their order, and nothing else. */
export function checkSections(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) =>
    Object.values(entry.prose).flatMap((prose) => [
      ...findMissing(entry, prose, catalog),
      ...findUnwanted(entry.type, prose, catalog.product),
      ...findMisordered(entry.type, prose),
      ...findEmpty(prose),
      ...prose.strays.flatMap((stray) =>
        // What is wrong with a label is told by its own rule.
        stray.kind === 'label' ? [] : [{ file: prose.file, ...describeStray(stray, stray.kind) }],
      ),
    ]),
  );
}

function findMissing(entry: Entry, { file, sections }: Prose, catalog: Catalog): Issue[] {
  const { product } = catalog;
  const { type } = entry;
  // What support asks for of every page is enough.
  const isAsked = findEscalation(catalog, entry) !== undefined || !catalog.escalation.isSound;
  const given = isAsked ? [SECTIONS.escalate.component] : [];
  const present: string[] = [...sections.map(({ component }) => component), ...given];
  return product.required[type]
    .filter((component) => !present.includes(component))
    .map((component) => ({
      rule: 'missing-section',
      file,
      ...FILE_START,
      problem: `The section <${component}> is missing.`,
      expected: `${nameSections(type, product)}.`,
      fix: `add <${component}> … </${component}>.`,
    }));
}

function findUnwanted(type: EntryType, { file, sections }: Prose, product: Product): Issue[] {
  const known = listComponents(type);
  return sections.flatMap(({ component, line, column }, index) => {
    const isDuplicate = sections.findIndex((other) => other.component === component) !== index;
    if (known.includes(component) && !isDuplicate) return [];
    return [
      {
        rule: isDuplicate ? 'duplicate-section' : 'unknown-section',
        file,
        line,
        column,
        problem: isDuplicate
          ? `The section <${component}> stands here a second time.`
          : `<${component}> is not a section of ${type === 'error' ? 'an error' : 'a cause'}.`,
        expected: `${nameSections(type, product)}, each once.`,
        fix: isDuplicate ? 'join the two.' : 'move its content into one of these.',
      },
    ];
  });
}

function findMisordered(type: EntryType, { file, sections }: Prose): Issue[] {
  const order = listComponents(type);
  return sections.flatMap(({ component, line, column }, index) => {
    const previous = sections[index - 1];
    if (previous === undefined || order.indexOf(component) >= order.indexOf(previous.component)) {
      return [];
    }
    if (!order.includes(component)) return [];
    return [
      {
        rule: 'section-order',
        file,
        line,
        column,
        problem: `<${component}> stands after <${previous.component}>.`,
        expected: `the order ${order.join(', ')}.`,
        fix: `move it before <${previous.component}>.`,
      },
    ];
  });
}

function findEmpty({ file, sections }: Prose): Issue[] {
  // A link says what it leads to.
  const isBlank = ({ text, refs }: Prose['sections'][number]): boolean =>
    text === '' && refs.length === 0;
  return sections
    .filter(
      (section) =>
        isBlank(section) || (section.component === 'Resolution' && section.steps.length === 0),
    )
    .map((section) => ({
      rule: 'empty-section',
      file,
      line: section.line,
      column: section.column,
      problem: isBlank(section)
        ? `<${section.component}> is empty.`
        : `<${section.component}> has no <Step>.`,
      expected: isBlank(section) ? 'at least one sentence.' : 'at least one <Step>.',
      fix: isBlank(section) ? 'write it.' : 'put each action into a <Step> of its own.',
    }));
}

const MISPLACED: Readonly<Record<string, string>> = {
  Step: 'end what it stands in before it, or write a list in its place.',
  Variant: 'put <Variants> around all variants of it.',
};

/** What is wrong with each kind of stray, why, and what to do. */
function describeStray(
  { source, line, column }: ProseStray,
  kind: Exclude<ProseStray['kind'], 'label'>,
): Omit<Issue, 'file'> {
  const place = { line, column };
  switch (kind) {
    case 'heading':
      return {
        rule: 'raw-heading',
        ...place,
        problem: `"${source}" is a heading.`,
        expected: 'no headings: those of the sections come from the interface strings.',
        fix: 'remove it, or put the text into the section where it belongs.',
      };
    case 'outside-section':
      return {
        rule: 'outside-section',
        ...place,
        problem: `"${source}" stands outside of the sections.`,
        expected: 'only sections at the top level of the file.',
        fix: 'move it into the section where it belongs.',
      };
    case 'code':
      if (source.startsWith('{/*')) {
        return {
          rule: 'unwritten-text',
          ...place,
          problem: `"${source}" is still to be written.`,
          expected: 'the text in its place.',
          fix: 'write it, and remove the comment.',
        };
      }
      return {
        rule: 'code-in-prose',
        ...place,
        problem: `"${source}" would be run as code.`,
        expected:
          'text and the components of CONTRIBUTING.md only; no import, export, {expression} or HTML.',
        fix: 'remove it; put "{" and "}" of the text into `inline code`.',
      };
    case 'unknown-component': {
      const nearest = findNearest(source, Object.keys(PROSE_COMPONENTS));
      return {
        rule: 'unknown-component',
        ...place,
        problem: `There is no component <${source}>.`,
        expected: `one of ${Object.keys(PROSE_COMPONENTS).join(', ')}.`,
        fix: nearest === undefined ? 'remove it.' : `write <${nearest}>.`,
      };
    }
    case 'misplaced-component': {
      const [parent] = findComponent(source)?.parents ?? [];
      return {
        rule: 'misplaced-component',
        ...place,
        problem:
          parent === undefined
            ? `The section <${source}> begins inside another one.`
            : `A <${source}> stands where none can stand.`,
        expected:
          parent === undefined
            ? 'one section after the other.'
            : `each <${source}> directly inside <${parent}>.`,
        fix: MISPLACED[source] ?? 'end the section before it with its closing tag.',
      };
    }
    case 'empty':
      return {
        rule: 'empty-component',
        ...place,
        problem: `<${source}> is empty.`,
        expected: 'something that a reader sees.',
        fix: 'write it, or remove the component.',
      };
    case 'outside-step':
      return {
        rule: 'outside-step',
        ...place,
        problem: `"${source}" stands in <Resolution> and in none of its steps.`,
        expected: 'steps, and <Note>, <Warning> or <Older> beside them.',
        fix: 'put it into the step that it belongs to.',
      };
    case 'markdown':
      return {
        rule: 'markdown',
        ...place,
        problem: `Pages have no form for "${source}".`,
        expected: 'paragraphs, lists, `code`, **bold** and [links](https://…).',
        fix: 'write it as one of these; what a picture shows is said in words.',
      };
    case 'invisible':
      return {
        rule: 'invisible-character',
        ...place,
        problem: `An escape stands for the invisible character ${source}.`,
        expected: 'only characters that a reader sees.',
        fix: 'remove it.',
      };
    case 'attribute': {
      const { attributes = [], optional = [] } = findComponent(source) ?? {};
      const example = [
        ...attributes.map((name) => ` ${name}="…"`),
        ...optional.map((name) => `[ ${name}="…"]`),
      ].join('');
      return {
        rule: 'component-attributes',
        ...place,
        problem: `<${source}> has other attributes than it should.`,
        expected: `<${source}${example}>.`,
        fix: 'write the attributes like that, their values as plain text in quotes.',
      };
    }
  }
}

function listComponents(type: EntryType): string[] {
  return listProseSections(type).map((id) => SECTIONS[id].component);
}

function nameSections(type: EntryType, product: Product): string {
  const required: readonly string[] = product.required[type];
  return listComponents(type)
    .map((component) => `<${component}>${required.includes(component) ? '' : ' (optional)'}`)
    .join(', ');
}
