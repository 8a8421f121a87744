import type { Entry } from '../content/catalogue/types.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import type { Locale } from '../model/locales.ts';
import { findSection, listSections, type SectionId } from '../model/sections.ts';

/**
 * The sections that an entry's page has, in their order: those that are written, and those for which
 * the facts hold anything.
 *
 * `listPageSections(entry, 'en', { causes: true, related: false, sources: true })`
 * -> `['meaning', 'resolution', 'causes', 'verify', 'sources']`
 *
 * @param textLocale the language of its prose: a stale translation may have others than its source
 */
export function listPageSections(
  { type, prose }: Entry,
  textLocale: Locale,
  hasFacts: Partial<Record<SectionId, boolean>>,
): SectionId[] {
  const written = new Set<SectionId | undefined>(
    prose[textLocale]?.sections.map(({ component }) => findSection(component)),
  );
  return listSections(type).filter((id) => written.has(id) || (hasFacts[id] ?? false));
}

/**
 * The heading of a section: a procedure mends nothing, so some are called otherwise there.
 *
 * `nameSection(ui, 'resolution', procedure)` -> `'Steps'`, of an error `'What to do'`
 */
export function nameSection(ui: UiStrings, id: SectionId, { kind }: Pick<Entry, 'kind'>): string {
  const ofProcedure: Partial<Record<SectionId, string>> = ui.sectionOfProcedure;
  return (kind === 'procedure' ? ofProcedure[id] : undefined) ?? ui.section[id];
}

/** From so many steps on, a page lets them be ticked off. */
export const LONG_PAGE = 6;

/** `countSteps(entry)` -> the number of its steps, the same in every language */
export function countSteps({ prose }: Entry): number {
  const [first] = Object.values(prose);
  return (first?.sections ?? []).reduce((sum, { steps }) => sum + steps.length, 0);
}
