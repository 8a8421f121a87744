import type { z } from 'zod';
import { FILE_START, type Issue } from '../../model/issue.ts';
import type { Localized } from '../../model/locales.ts';
import type { LedgerFile } from '../catalogue/ledger.ts';
import type { EscalationFile, LabelFile, Prose, SignFile, ThemeFile } from '../catalogue/types.ts';
import { type CauseFacts, createCauseFactsSchema } from '../schemas/cause.ts';
import { createErrorFactsSchema, type ErrorFacts } from '../schemas/error.ts';
import { createEscalationSchema } from '../schemas/escalation.ts';
import { createGlossarySchema, type Term } from '../schemas/glossary.ts';
import { EntryIdSchema } from '../schemas/id.ts';
import { createLabelsSchema } from '../schemas/labels.ts';
import { listLocales } from '../schemas/localized.ts';
import { createPlaceholdersSchema, type Placeholders } from '../schemas/placeholder.ts';
import type { Product } from '../schemas/product.ts';
import { type SourceDocument, SourcesSchema } from '../schemas/source.ts';
import { createSynonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { type UiStrings, UiStringsSchema } from '../schemas/ui.ts';
import { parseLedger } from './ledger.ts';
import { parseProduct } from './product.ts';
import { parseProse } from './prose.ts';
import type { ContentFiles, EntryFiles } from './read-content.ts';
import { parseTheme, SIGN_FILE, THEME_FILE } from './theme.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** An entry whose files were understood, each by itself. */
export interface ParsedEntry<Facts> {
  id: string;
  folder: string;
  /** Path of the YAML file. */
  file: string;
  /** Undefined when they could not be read. */
  facts: Facts | undefined;
  locate: YamlFile<Facts>['locate'];
  /** Paths of its prose files, whether they could be understood or not. */
  proseFiles: string[];
  prose: Partial<Localized<Prose>>;
}

/** What the files say, each by itself, and what is wrong with them. */
export interface ParsedContent {
  product: Product;
  errors: ParsedEntry<ErrorFacts>[];
  causes: ParsedEntry<CauseFacts>[];
  documents: Readonly<Record<string, SourceDocument>>;
  escalation: EscalationFile;
  labels: LabelFile;
  ledger: LedgerFile;
  glossary: readonly Term[];
  placeholders: Placeholders;
  synonyms: Synonyms;
  theme: ThemeFile;
  sign: SignFile | undefined;
  ui: Localized<UiStrings>;
  issues: Issue[];
}

/** The files of a content folder beside its entries. */
export const SHARED_FILES = [
  'product.yaml',
  'sources.yaml',
  'escalation.yaml',
  'labels.yaml',
  'glossary.yaml',
  'placeholders.yaml',
  'synonyms.yaml',
  THEME_FILE,
  SIGN_FILE,
  'ledger.txt',
];

/**
 * Parses every file by itself: first `product.yaml`, which says what the others must hold. While
 * something is wrong with that, the others cannot be judged and are left out.
 */
export function parseContent(files: ContentFiles): ParsedContent {
  const file = `${files.folder}/product.yaml`;
  const text = files.shared.get('product.yaml');
  if (text === undefined) return parseWithoutProduct([describeMissingProduct(file)]);
  const { product, issues } = parseProduct(file, text);
  return product === undefined ? parseWithoutProduct(issues) : parseWithProduct(product, files);
}

function parseWithoutProduct(issues: Issue[]): ParsedContent {
  return {
    product: NO_PRODUCT,
    errors: [],
    causes: [],
    documents: {},
    escalation: NO_ESCALATION,
    labels: NO_LABELS,
    ledger: NO_LEDGER,
    glossary: [],
    placeholders: {},
    synonyms: NO_SYNONYMS,
    theme: parseTheme(THEME_FILE, undefined).theme,
    sign: undefined,
    ui: {} as Localized<UiStrings>,
    issues,
  };
}

/** Stands in while `product.yaml` is being mended; nothing is published with it. */
const NO_PRODUCT: Product = {
  id: 'none',
  name: '',
  tagline: {} as Localized<string>,
  description: {} as Localized<string>,
  languages: ['en'],
  arriving: [],
  languageRules: [],
  required: { fields: [], error: [], cause: [] },
  facets: [],
  families: [],
  shells: {},
};

/** Of a product that leaves it to each page to say what support asks for. */
const NO_ESCALATION: EscalationFile = {
  file: 'escalation.yaml',
  locate: () => FILE_START,
  blocks: {},
  isSound: true,
};

/** Of a product whose prose names no labels. */
const NO_LABELS: LabelFile = {
  file: 'labels.yaml',
  locate: () => FILE_START,
  labels: {},
  isSound: true,
};

/** Of a product of which nothing was published yet. */
const NO_LEDGER: LedgerFile = { file: 'ledger.txt', items: [] };

const NO_SYNONYMS: Synonyms = {
  concepts: [],
  filler: {},
  elsewhere: {},
  codeWords: {},
  components: [],
  unsplit: [],
};

function parseWithProduct(
  product: Product,
  { folder, errors, causes, shared, interfaceFolder, interfaceFiles }: ContentFiles,
): ParsedContent {
  const issues: Issue[] = [];
  const parseShared = <T extends z.ZodType>(
    name: string,
    schema: T,
    isRequired: boolean,
  ): z.infer<T> | undefined =>
    isRequired || shared.has(name)
      ? parseFacts(`${folder}/${name}`, shared.get(name), schema, issues).value
      : undefined;
  const ui = {} as Localized<UiStrings>;
  for (const locale of listLocales(product)) {
    const name = `${locale}.yaml`;
    const { value } = parseFacts(
      `${interfaceFolder}/${name}`,
      interfaceFiles.get(name),
      UiStringsSchema,
      issues,
    );
    if (value !== undefined) ui[locale] = value;
  }
  const labels = parseLabels(product, `${folder}/labels.yaml`, shared, issues);
  const errorSchema = createErrorFactsSchema(product);
  const causeSchema = createCauseFactsSchema(product);
  return {
    product,
    errors: errors.map((files) => parseEntry({ product, labels }, files, errorSchema, issues)),
    causes: causes.map((files) => parseEntry({ product, labels }, files, causeSchema, issues)),
    documents:
      parseShared('sources.yaml', SourcesSchema, product.required.fields.includes('sources')) ?? {},
    escalation: parseEscalation(product, `${folder}/escalation.yaml`, shared, issues),
    labels,
    ledger: readLedger(`${folder}/ledger.txt`, shared.get('ledger.txt'), issues),
    glossary:
      parseShared(
        'glossary.yaml',
        createGlossarySchema(product),
        product.languageRules.includes('term-base'),
      ) ?? [],
    placeholders: parseShared('placeholders.yaml', createPlaceholdersSchema(product), false) ?? {},
    // A base need not have synonyms: it is then searched by its own words.
    synonyms: parseShared('synonyms.yaml', createSynonymsSchema(product), false) ?? NO_SYNONYMS,
    theme: readTheme(`${folder}/${THEME_FILE}`, shared.get(THEME_FILE), issues),
    sign: findSign(`${folder}/${SIGN_FILE}`, shared.get(SIGN_FILE)),
    ui,
    issues,
  };
}

function readLedger(file: string, text: string | undefined, issues: Issue[]): LedgerFile {
  if (text === undefined) return { ...NO_LEDGER, file };
  const parsed = parseLedger(file, text);
  issues.push(...parsed.issues);
  return parsed.ledger;
}

function parseEscalation(
  product: Product,
  file: string,
  shared: ContentFiles['shared'],
  issues: Issue[],
): EscalationFile {
  const text = shared.get('escalation.yaml');
  if (text === undefined) return NO_ESCALATION;
  const { value, locate } = parseFacts(file, text, createEscalationSchema(product), issues);
  return { file, locate, blocks: value ?? {}, isSound: value !== undefined };
}

function parseLabels(
  product: Product,
  file: string,
  shared: ContentFiles['shared'],
  issues: Issue[],
): LabelFile {
  const text = shared.get('labels.yaml');
  if (text === undefined) return { ...NO_LABELS, file };
  const { value, locate } = parseFacts(file, text, createLabelsSchema(product), issues);
  return { file, locate, labels: value ?? {}, isSound: value !== undefined };
}

function readTheme(file: string, text: string | undefined, issues: Issue[]): ThemeFile {
  const parsed = parseTheme(file, text);
  issues.push(...parsed.issues);
  return parsed.theme;
}

function findSign(file: string, text: string | undefined): SignFile | undefined {
  return text === undefined ? undefined : { file, text };
}

/** What entries are read with. */
type EntrySetting = Pick<ParsedContent, 'product' | 'labels'>;

function parseEntry<T extends z.ZodType>(
  setting: EntrySetting,
  { id, folder, factsFile, texts, unknown }: EntryFiles,
  schema: T,
  issues: Issue[],
): ParsedEntry<z.infer<T>> {
  const { product } = setting;
  if (!EntryIdSchema.safeParse(id).success) issues.push(describeBadId(folder, id));
  const known = [factsFile, ...listLocales(product).map((locale) => `${locale}.mdx`)];
  const odd = [...unknown, ...[...texts.keys()].filter((name) => !known.includes(name))];
  issues.push(...odd.map((name) => describeUnknownFile(folder, name, known)));
  const file = `${folder}/${factsFile}`;
  const found: Issue[] = [];
  const { value, locate } = parseFacts(file, texts.get(factsFile), schema, found);
  issues.push(...found.map((issue) => adviseOnFacets(issue, product)));
  return {
    id,
    folder,
    file,
    facts: value,
    locate,
    proseFiles: [...texts.keys()]
      .filter((name) => name !== factsFile)
      .map((name) => `${folder}/${name}`),
    prose: parseProses(setting, folder, texts, issues),
  };
}

/** A value that a facet lacks is mistyped, or was removed from the table. */
function adviseOnFacets(issue: Issue, { facets }: Product): Issue {
  const facet = facets.find(
    ({ id }) => issue.rule === 'invalid-value' && issue.problem.startsWith(`${id} is "`),
  );
  if (facet === undefined || issue.fix.startsWith('write "') || issue.fix.startsWith('write [')) {
    return issue;
  }
  return {
    ...issue,
    fix: `write one of these, or add the value to the facet "${facet.id}" in product.yaml.`,
  };
}

function parseFacts<T extends z.ZodType>(
  file: string,
  text: string | undefined,
  schema: T,
  issues: Issue[],
): Pick<YamlFile<z.infer<T>>, 'value' | 'locate'> {
  if (text === undefined) {
    issues.push(describeMissingFile(file));
    return { value: undefined, locate: () => FILE_START };
  }
  const parsed = parseYaml(file, text, schema);
  issues.push(...parsed.issues);
  return parsed;
}

function parseProses(
  { product, labels }: EntrySetting,
  folder: string,
  texts: ReadonlyMap<string, string>,
  issues: Issue[],
): Partial<Localized<Prose>> {
  const found: Partial<Localized<Prose>> = {};
  const locales = listLocales(product);
  const [sourceLocale] = locales;
  for (const locale of locales) {
    const name = `${locale}.mdx`;
    const text = texts.get(name);
    if (text === undefined || sourceLocale === undefined) continue;
    const file = `${folder}/${name}`;
    const { prose, issues: proseIssues } = parseProse(file, { locale, sourceLocale, labels }, text);
    issues.push(...proseIssues);
    // Translations cannot be compared with a source that could not be read.
    if (prose === undefined && locale === sourceLocale) return {};
    if (prose !== undefined) found[locale] = prose;
  }
  return found;
}

function describeMissingProduct(file: string): Issue {
  return {
    ...describeMissingFile(file),
    fix: 'begin a base there with "npm run new -- base <folder>", or mend SHIRUBE_CONTENT, which may stand in .env.',
  };
}

function describeMissingFile(file: string): Issue {
  return {
    rule: 'missing-file',
    file,
    ...FILE_START,
    problem: 'The file does not exist.',
    expected: 'a file of that name.',
    fix: 'write it; CONTRIBUTING.md says what it holds.',
  };
}

function describeBadId(folder: string, id: string): Issue {
  return {
    rule: 'invalid-id',
    file: folder,
    ...FILE_START,
    problem: `"${id}" cannot be an id.`,
    expected:
      'letters and digits, joined by single hyphens, dots or underscores, such as "E_LOCK_TIMEOUT" or "disk-is-full".',
    fix: 'rename the folder.',
  };
}

function describeUnknownFile(folder: string, name: string, known: readonly string[]): Issue {
  return {
    rule: 'unknown-file',
    file: `${folder}/${name}`,
    ...FILE_START,
    problem: `"${name}" is not a file of an entry.`,
    expected: `only ${known.join(', ')}.`,
    fix: 'rename it, or move it elsewhere; a language must stand in product.yaml.',
  };
}
