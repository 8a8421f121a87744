/**
 * The registry of what a page is made of: its sections, and the components that prose files may use.
 * Section ids are part of the site's contract: the same in every language, and never derived from
 * translated text. Their headings stand in `interface/<locale>.yaml`, under `section.<id>`.
 */

/** The two types of entry. Causes include procedures. */
export type EntryType = 'error' | 'cause';

/**
 * Every section, in the order in which pages show them. One with a component is written by authors, as
 * `<Meaning>` in a prose file; the others the page adds from the facts.
 */
export const SECTIONS = {
  meaning: { component: 'Meaning', on: ['error', 'cause'] },
  check: { component: 'Check', on: ['cause'] },
  resolution: { component: 'Resolution', on: ['error', 'cause'] },
  causes: { on: ['error'] },
  verify: { component: 'Verify', on: ['error', 'cause'] },
  escalate: { component: 'Escalate', on: ['error'] },
  related: { on: ['error', 'cause'] },
  sources: { on: ['error', 'cause'] },
} as const satisfies Record<string, Section>;

interface Section {
  /** The MDX component that holds the section. */
  component?: string;
  /** The types of page that have it. */
  on: readonly EntryType[];
}

/** The fragment of a section's URL. */
export type SectionId = keyof typeof SECTIONS;

/** The fragment of a section that authors write. */
export type ProseSectionId = {
  [Id in SectionId]: (typeof SECTIONS)[Id] extends { component: string } ? Id : never;
}[SectionId];

/** The component that holds a section. */
export type SectionComponent = (typeof SECTIONS)[ProseSectionId]['component'];

export const SECTION_IDS = Object.keys(SECTIONS) as SectionId[];

/** The sections that authors write. */
const PROSE_SECTION_IDS = SECTION_IDS.filter(isProseSection);

/** `isProseSection('meaning')` -> `true`, `isProseSection('sources')` -> `false` */
export function isProseSection(id: SectionId): id is ProseSectionId {
  return 'component' in SECTIONS[id];
}

/** The sections that answer: they stand before everything else of a page, facts and contents included. */
const ANSWER: readonly SectionId[] = ['meaning', 'check', 'resolution'];

/** `isAnswer('resolution')` -> `true`, `isAnswer('causes')` -> `false` */
export function isAnswer(id: SectionId): boolean {
  return ANSWER.includes(id);
}

/** `listSections('cause')` -> `['meaning', 'check', 'resolution', 'verify', 'related', 'sources']` */
export function listSections(type: EntryType): SectionId[] {
  return SECTION_IDS.filter((id) => (SECTIONS[id].on as readonly EntryType[]).includes(type));
}

/** `listProseSections('cause')` -> `['meaning', 'check', 'resolution', 'verify']` */
export function listProseSections(type: EntryType): ProseSectionId[] {
  return listSections(type).filter(isProseSection);
}

/** `findSection('Resolution')` -> `'resolution'`, `findSection('Step')` -> `undefined` */
export function findSection(component: string): ProseSectionId | undefined {
  return PROSE_SECTION_IDS.find((id) => SECTIONS[id].component === component);
}

/**
 * The components that prose files may use. The pages give each of them its form
 * (`src/components/prose/`), the checks hold authors to this list.
 */
export const PROSE_COMPONENTS = {
  ...mapSectionComponents(),
  Step: { role: 'block', attributes: [], optional: ['id', 'was'], parents: ['Resolution'] },
  Snippet: { role: 'block', attributes: ['id'] },
  Variants: { role: 'block', attributes: [] },
  Variant: { role: 'block', attributes: ['of'], parents: ['Variants'] },
  Note: { role: 'block', attributes: [] },
  Warning: { role: 'block', attributes: [] },
  Older: { role: 'block', attributes: ['date'] },
  Ref: { role: 'inline', attributes: ['id'] },
  Ui: { role: 'inline', attributes: ['id'] },
} as const satisfies Record<string, ProseComponent>;

interface ProseComponent {
  role: 'section' | 'block' | 'inline';
  /** Attributes that it must have, all as plain text; others are refused. */
  attributes: readonly string[];
  /** Attributes that it may have besides. */
  optional?: readonly string[];
  /** Components that it must stand directly in, where that matters. */
  parents?: readonly string[];
}

function mapSectionComponents(): Record<SectionComponent, ProseComponent> {
  const section: ProseComponent = { role: 'section', attributes: [] };
  return Object.fromEntries(
    PROSE_SECTION_IDS.map((id) => [SECTIONS[id].component, section]),
  ) as Record<SectionComponent, ProseComponent>;
}

/** What prose files may use of Markdown, as its parser names it: what the pages give a form. */
const MARKDOWN: readonly string[] = [
  'paragraph',
  'text',
  'inlineCode',
  'code',
  'strong',
  'emphasis',
  'break',
  'list',
  'listItem',
  'link',
];

/** `isMarkdown('list')` -> `true`, `isMarkdown('image')` -> `false` */
export function isMarkdown(type: string): boolean {
  return MARKDOWN.includes(type);
}

/** What may stand directly in a resolution: anything else belongs to one of its steps. */
const BESIDE_STEPS: readonly string[] = ['Step', 'Note', 'Warning', 'Older'];

/** `mayStandBesideSteps('Note')` -> `true`, `mayStandBesideSteps('Snippet')` -> `false` */
export function mayStandBesideSteps(component: string): boolean {
  return BESIDE_STEPS.includes(component);
}

/** Name of a component that prose files may use. */
export type ProseComponentName = keyof typeof PROSE_COMPONENTS;

/** `findComponent('Step')` -> what prose files may do with it; undefined for a name that is none */
export function findComponent(name: string): ProseComponent | undefined {
  return Object.hasOwn(PROSE_COMPONENTS, name)
    ? PROSE_COMPONENTS[name as ProseComponentName]
    : undefined;
}
