/**
 * The components that prose files may use. The pages give each of them its form
 * (`src/components/prose/`), the checks hold authors to this list.
 */
export const PROSE_COMPONENTS = {
  Meaning: { role: 'section', attributes: [] },
  Check: { role: 'section', attributes: [] },
  Resolution: { role: 'section', attributes: [] },
  Verify: { role: 'section', attributes: [] },
  Escalate: { role: 'section', attributes: [] },
  Step: { role: 'block', attributes: [], parents: ['Resolution'] },
  Snippet: { role: 'block', attributes: ['id'] },
  Note: { role: 'block', attributes: [] },
  Warning: { role: 'block', attributes: [] },
  Older: { role: 'block', attributes: ['date'] },
  Ref: { role: 'inline', attributes: ['id'] },
  Ui: { role: 'inline', attributes: [] },
} as const satisfies Record<string, ProseComponent>;

interface ProseComponent {
  role: 'section' | 'block' | 'inline';
  /** Attributes that it must have, all as plain text; others are refused. */
  attributes: readonly string[];
  /** Components that it must stand directly in, where that matters. */
  parents?: readonly string[];
}

/** Name of a component that prose files may use. */
export type ProseComponentName = keyof typeof PROSE_COMPONENTS;
