import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Entry, Prose, ProseSection, ProseStep } from '../../catalogue/types.ts';
import type { Locale } from '../../../model/locales.ts';
import { listProseSections, SECTIONS } from '../../../model/sections.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/**
 * A translation has the structure of its source: the same sections, and in each the same number of
 * steps, the same warnings and notes in the same steps, the same snippets in the same order, and links to the same
 * entries and pages. A link into a section must land on the same thing in every language.
 *
 * One that is stale renders an earlier source: `listGaps` tells what it lacks, and the page says so.
 */
export function checkParity(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) =>
    catalog.locales
      .filter((locale) => entry.proseState[locale] === 'current')
      .flatMap((locale) => compareWithSource(catalog, entry, locale)),
  );
}

/** How the structure of a translation differs from that of its source as it is now. */
export function compareWithSource(catalog: Catalog, entry: Entry, locale: Locale): Issue[] {
  const { sourceLocale, product } = catalog;
  const { type, prose } = entry;
  const source = prose[sourceLocale];
  const translation = prose[locale];
  if (locale === sourceLocale || source === undefined || translation === undefined) return [];
  // A required section that is missing, and one that is none, are told by their own rule.
  const required: readonly string[] = product.required[type];
  const optional = listProseSections(type)
    .map((id) => SECTIONS[id].component)
    .filter((component) => !required.includes(component));
  return compareProse(source, translation, new Set<string>(optional));
}

function compareProse(source: Prose, translation: Prose, optional: ReadonlySet<string>): Issue[] {
  const { file } = translation;
  const issues: Issue[] = [];
  for (const section of source.sections) {
    const { component } = section;
    const counterpart = translation.sections.find((other) => other.component === component);
    if (counterpart === undefined) {
      if (optional.has(component)) {
        issues.push({
          rule: 'translation-sections',
          file,
          ...FILE_START,
          problem: `<${component}> is missing, which ${source.file} has.`,
          expected: 'the same sections in every language.',
          fix: 'translate that section.',
        });
      }
      continue;
    }
    issues.push(...compareSections(section, counterpart, source.file, file));
  }
  for (const { component, line, column } of translation.sections) {
    const isInSource = source.sections.some((other) => other.component === component);
    if (isInSource || !optional.has(component)) continue;
    issues.push({
      rule: 'translation-sections',
      file,
      line,
      column,
      problem: `<${component}> stands here, but not in ${source.file}.`,
      expected: 'the same sections in every language.',
      fix: 'write it there too, or remove it here.',
    });
  }
  return issues;
}

function compareSections(
  source: ProseSection,
  translation: ProseSection,
  sourceFile: string,
  file: string,
): Issue[] {
  const { component, line, column } = translation;
  const place = { file, line, column };
  const issues: Issue[] = [];
  const ids = [source, translation].map(({ steps }) => steps.map(describeStep).join(', '));
  if (source.steps.length !== translation.steps.length) {
    issues.push({
      rule: 'translation-steps',
      ...place,
      problem: `<${component}> has ${countSteps(translation.steps.length)}, ${sourceFile} has ${String(source.steps.length)}.`,
      expected: 'the same number of steps in every language: links point to them.',
      fix: 'split or join steps until they match.',
    });
  } else if (ids[0] !== ids[1]) {
    issues.push({
      rule: 'translation-step-ids',
      ...place,
      problem: `The steps of <${component}> are ${ids[1] ?? ''}, those of ${sourceFile} ${ids[0] ?? ''}.`,
      expected: 'the same ids in every language, in the same order: links point to them.',
      fix: 'give each step the "id" and "was" that it has there.',
    });
  }
  for (const [field, noun, rule, isOrdered] of COMPARED_LISTS) {
    const wanted = listTargets(source, field);
    const found = listTargets(translation, field);
    if (isSame(wanted, found, isOrdered)) continue;
    issues.push({
      rule,
      ...place,
      problem: `<${component}> ${noun} ${formatList(found)}, ${sourceFile} ${formatList(wanted)}.`,
      expected: `the same in every language${isOrdered ? ', in the same order' : ''}.`,
      fix: describeDifference(wanted, found),
    });
  }
  return issues;
}

/** Languages order the parts of a sentence differently, so links inside a section may change places. */
const COMPARED_LISTS = [
  ['warnings', 'has', 'translation-warnings', true],
  ['notes', 'has', 'translation-notes', true],
  ['older', 'has advice for old versions of', 'translation-older', true],
  ['variants', 'has the variants', 'translation-variants', true],
  ['snippets', 'shows the snippets', 'translation-snippets', true],
  ['refs', 'refers to', 'translation-refs', false],
  ['links', 'links to', 'translation-links', false],
] as const;

function listTargets(section: ProseSection, field: (typeof COMPARED_LISTS)[number][0]): string[] {
  const references =
    field === 'variants' ? section.variants.flatMap(({ variants }) => variants) : section[field];
  return references.map(({ target }) => target);
}

function isSame(a: readonly string[], b: readonly string[], isOrdered: boolean): boolean {
  const [left, right] = isOrdered ? [a, b] : [[...a].sort(), [...b].sort()];
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

/** `'3'`, `'check-log (was 2, 5)'` */
function describeStep({ id, was }: ProseStep): string {
  return was.length === 0 ? id : `${id} (was ${was.join(', ')})`;
}

function countSteps(count: number): string {
  return count === 1 ? '1 step' : `${String(count)} steps`;
}

function formatList(items: readonly string[]): string {
  return items.length === 0 ? 'nothing' : items.join(', ');
}

function describeDifference(wanted: readonly string[], found: readonly string[]): string {
  const missing = wanted.filter((item) => !found.includes(item));
  const extra = found.filter((item) => !wanted.includes(item));
  const parts = [
    ...(missing.length === 0 ? [] : [`add ${missing.join(', ')}`]),
    ...(extra.length === 0 ? [] : [`remove ${extra.join(', ')}`]),
  ];
  return parts.length === 0 ? 'put them in the same order and number.' : `${parts.join('; ')}.`;
}
