import type { PaletteChoice } from '../../model/colors.ts';
import type { FacetValues } from '../../model/facets.ts';
import type { Place } from '../../model/issue.ts';
import type { Locale, Localized } from '../../model/locales.ts';
import type { CauseFacts } from '../schemas/cause.ts';
import type { ErrorFacts } from '../schemas/error.ts';
import type { Escalation } from '../schemas/escalation.ts';
import type { Label } from '../schemas/labels.ts';
import type { Term } from '../schemas/glossary.ts';
import type { Placeholders } from '../schemas/placeholder.ts';
import type { Product } from '../schemas/product.ts';
import type { SourceDocument } from '../schemas/source.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import type { LedgerFile } from './ledger.ts';
import type { UiStrings } from '../schemas/ui.ts';
import type { EntryType } from '../../model/sections.ts';

/** A section of a prose file, as far as the checks and the pages need to know it. */
export interface ProseSection extends Place {
  /** Name of the MDX component: `Resolution`. */
  component: string;
  /** Its `<Step>`, in order. */
  steps: ProseStep[];
  /** Ids of the snippets that it shows, in order. */
  snippets: ProseReference[];
  /** Where it warns, in order: `<Warning> in step 2`, or `<Warning> outside of steps`. */
  warnings: ProseReference[];
  /** Where it notes something, in order, in the same way. */
  notes: ProseReference[];
  /** The dates of its advice for old versions, in order, as they are written. */
  older: ProseReference[];
  /** What it gives for several systems or shells, in order. */
  variants: VariantGroup[];
  /** Ids of the entries that it links to, in order. */
  refs: ProseReference[];
  /** The labels on the screen that it names, in order: ids, or paths of ids. */
  labels: ProseReference[];
  /** Addresses outside the site that it links to, in order. */
  links: ProseReference[];
  /** Its text without markup, for summaries and the search. */
  text: string;
  /** The same with a mark for each entry that it links to: see `readSection`. Only where it has any. */
  textWithRefs?: string;
}

/** A step of a resolution. */
export interface ProseStep extends Place {
  /** What links to it end in: the id that its author gave it, else its number in the file. */
  id: string;
  /** Whether its author gave it one. */
  isNamed: boolean;
  /** Ids of steps in whose place it stands: links to them lead to it. */
  was: string[];
}

/** What is to be done, once for each system or shell: `<Variants>`. */
export interface VariantGroup extends Place {
  /** Shells of the product, or values of one of its facets, in order. */
  variants: ProseReference[];
  /** What stands in it beside the variants, as the author wrote it, shortened. */
  strays: string[];
}

/** Something that a prose file refers to, with its place. */
export interface ProseReference extends Place {
  target: string;
  /** True where it stands inside of a step. */
  isInStep?: true;
}

/** Something at the wrong place in a prose file. */
export interface ProseStray extends Place {
  kind:
    | 'heading'
    | 'outside-section'
    | 'code'
    | 'unknown-component'
    | 'misplaced-component'
    | 'attribute'
    /** A component with nothing in it. */
    | 'empty'
    /** Something in a resolution that belongs to no step. */
    | 'outside-step'
    /** Something of Markdown that pages have no form for. */
    | 'markdown'
    /** An escape that stands for what no reader sees. */
    | 'invisible'
    /** A label that is written out. */
    | 'label';
  /** How the author wrote it, shortened. */
  source: string;
}

/** One prose file. */
export interface Prose {
  file: string;
  locale: Locale;
  sections: ProseSection[];
  strays: ProseStray[];
  /** The version of the source prose that a translation renders. */
  sourceHash?: string;
  /** The fingerprints of it, which translations of before do not have. */
  sourceParts?: SourceParts;
  /** The whole file as written, with `\n` line ends. */
  source: string;
  /** The same without front matter. */
  body: string;
}

/**
 * Fingerprints of a source by the names of its parts: a text of the facts (`title`), or a section
 * (`Resolution`). `source-parts.ts` says what is in them.
 */
export type SourceParts = Readonly<Record<string, string>>;

/** Something that has changed in a source since a translation recorded it. */
export interface SourceChange {
  /** A text of the facts (`title`), or the component of a section (`Resolution`). */
  part: string;
  kind: 'changed' | 'added' | 'removed';
  /** The number of a step as it is now; undefined for one that was removed, and for a whole part. */
  step?: number;
  /** The number that the step had, and has in the translation. */
  was?: number;
}

/**
 * What the reader of one language has: `current`, `stale` (the source prose has changed since),
 * `fallback` (there is no translation, the source language stands in) or `unwritten` (facts only).
 */
export type ProseState = 'current' | 'stale' | 'fallback' | 'unwritten';

interface EntryBase {
  type: EntryType;
  id: string;
  /** Folder of the entry, from the project's root. */
  folder: string;
  /** Path of the YAML file, from the project's root. */
  file: string;
  /** Where a field stands in the YAML file: `locate(['messages', 'ja', 0])`. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** The values that it has in each facet of the product. */
  facets: FacetValues;
  /** The language in which the title stands: the source language where a translation is missing. */
  titleLocale: Localized<Locale>;
  /** The language in which a page shows the prose: the source language where a translation is missing. */
  textLocale: Localized<Locale>;
  /** Its prose files, whether they could be understood or not. */
  proseFiles: readonly string[];
  prose: Partial<Localized<Prose>>;
  proseState: Localized<ProseState>;
  /** Whether there is prose in at least the source language. */
  isWritten: boolean;
  /** Hash of the source prose, that a current translation carries; undefined while nothing is written. */
  sourceHash: string | undefined;
  /**
   * What has changed since each translation was made; undefined where it does not say what it rendered.
   * Those of a current one are texts of the YAML file, whose translations stand beside them.
   */
  sourceChanges: Partial<Localized<readonly SourceChange[]>>;
}

/** An error, joined with its prose. */
export interface ErrorEntry extends EntryBase, ErrorFacts {
  type: 'error';
}

/** A cause or procedure, joined with its prose and with what leads to it. */
export interface CauseEntry extends EntryBase, CauseFacts {
  type: 'cause';
  /** Ids of the errors that list it, in the order of the catalogue. */
  errors: string[];
  /** Ids of the errors for which only older documents give it. */
  olderErrors: string[];
  /** Ids of the other errors that lead to it: in their steps, or through a cause whose page does. */
  indirectErrors: string[];
  /** Ids of the other causes that refer to it, in their facts or their prose. */
  referringCauses: string[];
}

export type Entry = ErrorEntry | CauseEntry;

/** What support asks for whatever the error is: `escalation.yaml`. */
export interface EscalationFile {
  file: string;
  /** Where a field stands in it. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** By name; a product without the file has none. */
  blocks: Escalation;
  /** Whether the file could be read, or there is none. Otherwise its own issue is told. */
  isSound: boolean;
}

/** What the screens show: `labels.yaml`. */
export interface LabelFile {
  file: string;
  /** Where a field stands in it. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** By id; a product without the file has none. */
  labels: Readonly<Record<string, Label>>;
  /** Whether the file could be read, or there is none. Otherwise its own issue is told. */
  isSound: boolean;
}

/** The colours that the product chooses: `theme.yaml`. */
export interface ThemeFile {
  file: string;
  /** Where a field stands in it. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** A product without the file chooses none. */
  colors: PaletteChoice;
}

/** The picture of the product's site: `sign.svg`. */
export interface SignFile {
  file: string;
  text: string;
}

/** What pages know of the site that belong to no language. */
export type Site = Pick<Catalog, 'product' | 'locales' | 'sourceLocale' | 'ui'>;

/** Everything that pages and search are made of. */
export interface Catalog {
  /** What the base is about. */
  product: Product;
  /** The languages of the site, the source language first. */
  locales: readonly Locale[];
  /** The language in which prose is written first and which stands in where a translation is missing. */
  sourceLocale: Locale;
  /** By id, in a stable order. */
  errors: ReadonlyMap<string, ErrorEntry>;
  causes: ReadonlyMap<string, CauseEntry>;
  /**
   * Ids of the entries whose facts could not be read. Their own issue is told once; what refers to
   * them is not in doubt.
   */
  unreadable: ReadonlySet<string>;
  /** Paths of all files that could not be understood: what needs them is not checked. */
  unread: ReadonlySet<string>;
  documents: Readonly<Record<string, SourceDocument>>;
  escalation: EscalationFile;
  labels: LabelFile;
  /** What was ever published. */
  ledger: LedgerFile;
  glossary: readonly Term[];
  /** What a reader fills in, by name; a product whose commands are complete has none. */
  placeholders: Placeholders;
  /** For the search; a base without them is searched by its own words. */
  synonyms: Synonyms;
  theme: ThemeFile;
  /** A product without one has the usual picture. */
  sign: SignFile | undefined;
  ui: Localized<UiStrings>;
}
