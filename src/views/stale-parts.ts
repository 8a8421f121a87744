import type { Entry } from '../content/catalogue/types.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import { fill } from '../model/i18n/texts.ts';
import { type Locale, LOCALES } from '../model/locales.ts';
import { findSection, type SectionId } from '../model/sections.ts';
import { nameSection } from './page-sections.ts';

/** A part of a page whose source has changed since the page was translated. */
export interface StalePart {
  /** The heading of a section, or what else has changed. */
  name: string;
  /** Where the section is on the page; undefined for what is not there. */
  fragment: SectionId | undefined;
  /** Which steps, in brackets; empty where it is the whole section. */
  details: string;
}

/**
 * What the notice on a stale page names, in the order of the page. Steps have the numbers that they have
 * there: a step that is new in the source has none.
 *
 * -> `[{ name: 'What to do', fragment: 'resolution', details: ' (Step 2, a new step)' }]`
 */
export function listStaleParts(entry: Entry, locale: Locale, ui: UiStrings): StalePart[] {
  const changes = entry.sourceChanges[locale] ?? [];
  const { comma, asideBrackets } = LOCALES[locale];
  const onPage = entry.prose[locale]?.sections.map(({ component }) => component) ?? [];
  return [...new Set(changes.map(({ part }) => part))].flatMap((part): StalePart[] => {
    if (part === 'title')
      return [{ name: ui.state.changedTitle, fragment: undefined, details: '' }];
    const id = findSection(part);
    // Another text of the YAML file is not what the page shows as its prose.
    if (id === undefined) return [];
    const ofPart = changes.filter((change) => change.part === part);
    const isWhole = ofPart.some(({ step, was }) => step === undefined && was === undefined);
    const steps = ofPart.map(({ was }) =>
      was === undefined ? ui.state.newStep : fill(ui.entry.step, { number: was }),
    );
    const [open, close] = asideBrackets;
    return [
      {
        name: nameSection(ui, id, entry),
        fragment: onPage.includes(part) ? id : undefined,
        details: isWhole ? '' : `${open}${[...new Set(steps)].join(comma)}${close}`,
      },
    ];
  });
}
