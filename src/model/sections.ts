/**
 * The sections of a page. Their ids are part of the site's contract: the same in every language,
 * and never derived from translated text. Their headings stand in `content/ui/<locale>.yaml`, under
 * `section.<id>`.
 */

/** Sections that authors write, as MDX components, in the order in which they must appear. */
export const PROSE_SECTIONS = {
  error: [
    { id: 'meaning', component: 'Meaning', required: true },
    { id: 'resolution', component: 'Resolution', required: true },
    { id: 'verify', component: 'Verify', required: true },
    { id: 'escalate', component: 'Escalate', required: true },
  ],
  cause: [
    { id: 'meaning', component: 'Meaning', required: true },
    { id: 'check', component: 'Check', required: false },
    { id: 'resolution', component: 'Resolution', required: true },
    { id: 'verify', component: 'Verify', required: true },
  ],
} as const satisfies Record<EntryType, readonly ProseSection[]>;

interface ProseSection {
  /** The fragment of the section's URL. */
  id: string;
  /** The MDX component that holds the section. */
  component: string;
  required: boolean;
}

/** The two types of entry. Causes include procedures. */
export type EntryType = 'error' | 'cause';

/** Sections that the page adds from the facts. */
export const FACT_SECTIONS = ['causes', 'related', 'sources'] as const;

export type ProseSectionId = (typeof PROSE_SECTIONS)[EntryType][number]['id'];
export type SectionId = ProseSectionId | (typeof FACT_SECTIONS)[number];

/**
 * The fragment of a step of the resolution, counted from 1.
 *
 * `stepFragment(3)` -> `'resolution-3'`
 */
export function stepFragment(step: number): string {
  return `resolution-${String(step)}`;
}

/**
 * The fragment of one cause in the list of causes of an error page.
 *
 * `causeFragment('vm-agent-not-installed')` -> `'cause-vm-agent-not-installed'`
 */
export function causeFragment(causeId: string): string {
  return `cause-${causeId}`;
}
