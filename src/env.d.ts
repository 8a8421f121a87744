/// <reference types="astro/client" />

/** Paths of the bundled scripts and styles, by name, from the site's root. */
declare module 'virtual:client-assets' {
  export const scripts: Readonly<Record<string, string>>;
  export const styles: Readonly<Record<string, string>>;
}

/** Where the project lies, and the name of its state. */
declare module 'virtual:project' {
  export const projectRoot: string;
  export const buildId: string;
  /** The version in package.json. */
  export const version: string;
}

/** What `src/integrations/kept-pages.ts` tells the pages of a build. */
declare module 'virtual:kept-pages' {
  export const setting: {
    /** Where pages are kept. */
    folder: string;
    /** Names everything that all pages are made of. */
    key: string;
    buildId: string;
  };
}

declare namespace App {
  interface Locals {
    /** Set by every page before anything is rendered. */
    page: import('./views/page-context.ts').PageContext;
    /** Set by the pages of entries: whose prose the components show. */
    entry: import('./content/catalogue/types.ts').Entry;
    /** Ids of the causes and procedures whose steps its page offers in place. */
    procedures: ReadonlySet<string>;
    /** The sections of its prose as HTML, once it is rendered. */
    prose: Map<import('./model/sections.ts').SectionId, string>;
  }
}
