import type { Catalog, Prose } from '../../content/catalogue/types.ts';
import { parseProse } from '../../content/read/prose.ts';
import { hashSource, NEVER_RECORDED, stampTranslation } from '../../content/read/source-hash.ts';
import { fingerprintSource, type TranslatedFacts } from '../../content/read/source-parts.ts';
import type { Locale } from '../../model/locales.ts';
import {
  type EntryType,
  listProseSections,
  type SectionComponent,
  SECTIONS,
} from '../../model/sections.ts';
import type { Fault } from './refusals.ts';
import { writeSection } from './plain-prose.ts';
import type { Row } from './read-list.ts';

/** The files of an entry that a row makes. */
export interface Draft {
  files: Map<string, string>;
  faults: Fault[];
  /** Translations that are left out, as they lack a section that every page has. */
  partial: number;
  /** Translations that are written, but not as ones that render their source. */
  unlike: number;
}

/** Whose prose is written, and of what. */
export interface ProseTask {
  type: EntryType;
  facts: TranslatedFacts;
  /** The file of its facts. */
  text: string;
  /** The column of each section, by component and language. */
  columns: Readonly<Record<string, Partial<Record<Locale, string>> | undefined>>;
  /** Where these stand in the map. */
  place: string;
  required: readonly string[];
  /** What stands where a cell is empty, by component, as MDX. */
  instead?: Partial<Record<SectionComponent, string>>;
}

/**
 * Writes the prose files of an entry beside that of its facts.
 *
 * `draftProse(catalog, row.cells, { type: 'cause', facts, text, … })`
 * -> `{ files: Map { 'cause.yaml' => …, 'en.mdx' => '<Meaning>…' }, faults: [], … }`
 */
export function draftProse(catalog: Catalog, cells: Row['cells'], task: ProseTask): Draft {
  const { sourceLocale } = catalog;
  const { facts } = task;
  const files = new Map([[`${task.type}.yaml`, task.text]]);
  const draft: Draft = { files, faults: [], partial: 0, unlike: 0 };
  const texts = catalog.locales.map((locale) => ({ locale, ...writeProse(task, cells, locale) }));
  const source = texts.find(({ locale }) => locale === sourceLocale);
  if (source === undefined) return draft;
  for (const component of source.missing) {
    draft.faults.push(describeMissingSection(task, component, sourceLocale));
  }
  if (draft.faults.length > 0) return draft;
  const read = (locale: Locale, file: string): Prose | undefined => {
    const { prose, issues } = parseProse(`${locale}.mdx`, { ...catalog, locale }, file);
    const isSound = prose?.strays.length === 0 && issues.length === 0;
    if (!isSound) {
      draft.faults.push({
        problem: `The ${locale} text cannot be written as prose: ${issues[0]?.problem ?? prose?.strays[0]?.source ?? ''}`,
        expected: 'plain text.',
        fix: 'change what is odd in the cell.',
      });
    }
    return prose;
  };
  const sourceProse = read(sourceLocale, source.body);
  files.set(`${sourceLocale}.mdx`, source.body);
  for (const { locale, body, missing, isOwn } of texts) {
    if (locale === sourceLocale || !isOwn) continue;
    if (missing.length > 0) {
      draft.partial += 1;
      continue;
    }
    const unread = stampTranslation(body, NEVER_RECORDED);
    const isLike = describeShape(read(locale, unread)) === describeShape(sourceProse);
    if (!isLike) draft.unlike += 1;
    const hash = hashSource(facts.title[sourceLocale] ?? '', source.body);
    const parts = (): Record<string, string> =>
      fingerprintSource(facts, source.body, sourceLocale, locale);
    files.set(`${locale}.mdx`, isLike ? stampTranslation(body, hash, parts()) : unread);
  }
  return draft;
}

/** Where no cell has a text, it is the row's own prose no more. */
function writeProse(
  { type, columns, required, instead = {} }: ProseTask,
  cells: Row['cells'],
  locale: Locale,
): { body: string; missing: SectionComponent[]; isOwn: boolean } {
  const missing: SectionComponent[] = [];
  const sections: string[] = [];
  let isOwn = false;
  for (const section of listProseSections(type)) {
    const { component } = SECTIONS[section];
    const text = cells.get(columns[component]?.[locale] ?? '');
    const other = instead[component];
    if (text !== undefined) {
      isOwn = true;
      sections.push(writeSection(component, text));
    } else if (other !== undefined) sections.push(other);
    else if (required.includes(component)) missing.push(component);
  }
  return { body: sections.join('\n'), missing, isOwn };
}

function describeMissingSection(
  { type, columns, place }: ProseTask,
  component: string,
  locale: Locale,
): Fault {
  const column = columns[component]?.[locale];
  const filled =
    type === 'error'
      ? 'fill it in; a row without any text needs a line under "concerns".'
      : 'fill it in, or leave the cells of the cause empty.';
  return {
    column,
    problem: `There is no text for <${component}> in ${locale}.`,
    expected: 'a text for each section that product.yaml requires.',
    fix:
      column === undefined
        ? `name its column under "${place}.${component}.${locale}" in the map, or take it from "required" in product.yaml.`
        : filled,
  };
}

/** What a translation must have in common with its source. */
function describeShape(prose: Prose | undefined): string {
  return JSON.stringify(
    prose?.sections.map(({ component, steps, links }) => [
      component,
      steps.length,
      links.map(({ target }) => target).sort(),
    ]),
  );
}
