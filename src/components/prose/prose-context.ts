import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Entry } from '../../content/catalogue/types.ts';
import type { UiStrings } from '../../content/schemas/ui.ts';
import type { Locale } from '../../model/locales.ts';
import type { ProseSectionId } from '../../model/sections.ts';

/** What the components of a prose file need to know of it. */
export interface ProseContext {
  /** Whose prose it is. */
  entry: Entry;
  /** Its language, and the interface strings in it. */
  locale: Locale;
  ui: UiStrings;
  /** Ids of the causes and procedures whose steps the page offers in place. */
  procedures: ReadonlySet<string>;
  /** Takes a section as HTML, for its place on the page; without it, the steps are shown where they are. */
  keep?: (section: ProseSectionId, html: string) => void;
  /** Shows the steps of another entry in place; missing where this itself is shown in such a way. */
  Procedure?: AstroComponentFactory;
}

/** The properties that every component of a prose file has. */
export interface ProseProps {
  prose: ProseContext;
}

/** Gives a component some of its properties, so that a prose file need not know them. */
export function bindProps(
  component: AstroComponentFactory,
  bound: ProseProps,
): AstroComponentFactory {
  const render: AstroComponentFactory = (result, props, slots) =>
    component(result, { ...(props as object), ...bound }, slots);
  return Object.assign(render, component);
}
