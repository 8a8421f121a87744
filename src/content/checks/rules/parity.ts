import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog, Prose, ProseSection } from '../../catalogue/types.ts';
import { SOURCE_LOCALE, TRANSLATED_LOCALES } from '../../../model/locales.ts';
import { FILE_START, type Issue } from '../../../model/issue.ts';

/**
 * A translation has the structure of its source: the same sections, and in each the same number of
 * steps, the same snippets in the same order, and links to the same entries and pages. A link into a
 * section must land on the same thing in every language.
 */
export function checkParity(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap(({ prose }) => {
    const source = prose[SOURCE_LOCALE];
    if (source === undefined) return [];
    return TRANSLATED_LOCALES.flatMap((locale) => {
      const translation = prose[locale];
      return translation === undefined ? [] : compareProse(source, translation);
    });
  });
}

function compareProse(source: Prose, translation: Prose): Issue[] {
  const { file } = translation;
  const issues: Issue[] = [];
  for (const section of source.sections) {
    const { component } = section;
    const counterpart = translation.sections.find((other) => other.component === component);
    if (counterpart === undefined) {
      // A required section that is missing is told by its own rule.
      if (component === 'Check') {
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
    if (component !== 'Check' || source.sections.some((other) => other.component === component)) {
      continue;
    }
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
  if (source.steps !== translation.steps) {
    issues.push({
      rule: 'translation-steps',
      ...place,
      problem: `<${component}> has ${countSteps(translation.steps)}, ${sourceFile} has ${String(source.steps)}.`,
      expected: 'the same number of steps in every language: links point to them by number.',
      fix: 'split or join steps until they match.',
    });
  }
  for (const [field, noun, rule, isOrdered] of COMPARED_LISTS) {
    const wanted = source[field].map(({ target }) => target);
    const found = translation[field].map(({ target }) => target);
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
  ['snippets', 'shows the snippets', 'translation-snippets', true],
  ['refs', 'refers to', 'translation-refs', false],
  ['links', 'links to', 'translation-links', false],
] as const;

function isSame(a: readonly string[], b: readonly string[], isOrdered: boolean): boolean {
  const [left, right] = isOrdered ? [a, b] : [[...a].sort(), [...b].sort()];
  return left.length === right.length && left.every((item, index) => item === right[index]);
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
