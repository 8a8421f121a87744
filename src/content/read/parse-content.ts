import type { z } from 'zod';
import { FILE_START, type Issue } from '../../model/issue.ts';
import type { Localized } from '../../model/locales.ts';
import type { LedgerFile } from '../catalogue/ledger.ts';
import type {
  Catalog,
  EscalationFile,
  LabelFile,
  Prose,
  SignFile,
  ThemeFile,
} from '../catalogue/types.ts';
import { type CauseFacts, createCauseFactsSchema } from '../schemas/cause.ts';
import { createErrorFactsSchema, type ErrorFacts } from '../schemas/error.ts';
import { createEscalationSchema } from '../schemas/escalation.ts';
import { createGlossarySchema } from '../schemas/glossary.ts';
import { EntryIdSchema } from '../schemas/id.ts';
import { createLabelsSchema } from '../schemas/labels.ts';
import { listLocales } from '../schemas/localized.ts';
import { createPlaceholdersSchema } from '../schemas/placeholder.ts';
import type { Product } from '../schemas/product.ts';
import { SourcesSchema } from '../schemas/source.ts';
import { createSynonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { type UiStrings, UiStringsSchema } from '../schemas/ui.ts';
import { FOLDERS } from '../../model/urls.ts';
import { findMeantPart } from './misnamed.ts';
import { parseLedger } from './ledger.ts';
import { parseProduct } from './product.ts';
import { parseProse } from './prose.ts';
import type { ContentFiles, EntryFiles, UnreadItem } from './read-content.ts';
import { NO_MEMORY, type ReadMemory } from './read-memory.ts';
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

/** What stands beside the entries: a catalogue has it as it is. */
type SharedContent = Omit<
  Catalog,
  'locales' | 'sourceLocale' | 'errors' | 'causes' | 'unreadable' | 'unread'
>;

/** What the files say, each by itself, and what is wrong with them. */
export interface ParsedContent {
  shared: SharedContent;
  /** Paths of the files that could not be understood. */
  unread: string[];
  errors: ParsedEntry<ErrorFacts>[];
  causes: ParsedEntry<CauseFacts>[];
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
 *
 * @param memory for who parses again and again: what cannot be understood now is then as it was last, so that
 *   what refers to it goes on to find it
 */
export function parseContent(files: ContentFiles, memory: ReadMemory = NO_MEMORY): ParsedContent {
  const file = `${files.folder}/product.yaml`;
  const text = files.shared.get('product.yaml');
  const parsed =
    text === undefined
      ? { product: undefined, issues: [describeMissingProduct(file)] }
      : memory.recall(file, [text], () => parseProduct(file, text));
  const product = memory.standIn(file, parsed.product);
  // Where there is no base, nothing is out of place: only another name of the file that would begin one.
  const unread = files.unread.filter(({ meant }) => text !== undefined || meant === 'product.yaml');
  const issues = [...unread.map(describeUnread), ...parsed.issues];
  if (product === undefined) return parseWithoutProduct(file, issues);
  const content = parseWithProduct(product, files, memory);
  return { ...content, issues: [...issues, ...content.issues] };
}

function parseWithoutProduct(file: string, issues: Issue[]): ParsedContent {
  return {
    shared: {
      product: NO_PRODUCT,
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
    },
    unread: [file],
    errors: [],
    causes: [],
    issues,
  };
}

/** Stands in while `product.yaml` is being mended; nothing is published with it. */
export const NO_PRODUCT: Product = {
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
  tasks: {},
  codeWords: {},
  components: [],
  unsplit: [],
};

function parseWithProduct(
  product: Product,
  { folder, errors, causes, shared, interfaceFolder, interfaceFiles }: ContentFiles,
  memory: ReadMemory,
): ParsedContent {
  const issues: Issue[] = [];
  const unread: string[] = [];
  const reading: Reading = { product: recallSetting(product, memory), memory, issues, unread };
  const parseShared = <T extends z.ZodType>(
    name: string,
    schema: T,
    isRequired: boolean,
  ): z.infer<T> | undefined =>
    isRequired || shared.has(name)
      ? parseFacts(reading, `${folder}/${name}`, shared.get(name), schema).value
      : undefined;
  const ui = {} as Localized<UiStrings>;
  for (const locale of listLocales(product)) {
    const name = `${locale}.yaml`;
    const { value } = parseFacts(
      reading,
      `${interfaceFolder}/${name}`,
      interfaceFiles.get(name),
      UiStringsSchema,
    );
    if (value !== undefined) ui[locale] = value;
  }
  const labels = parseLabels(reading, `${folder}/labels.yaml`, shared);
  const errorSchema = createErrorFactsSchema(product);
  const causeSchema = createCauseFactsSchema(product);
  return {
    shared: {
      product,
      documents:
        parseShared('sources.yaml', SourcesSchema, product.required.fields.includes('sources')) ??
        {},
      escalation: parseEscalation(reading, `${folder}/escalation.yaml`, shared),
      labels,
      ledger: readLedger(`${folder}/ledger.txt`, shared.get('ledger.txt'), issues),
      glossary:
        parseShared(
          'glossary.yaml',
          createGlossarySchema(product),
          product.languageRules.includes('term-base'),
        ) ?? [],
      placeholders:
        parseShared('placeholders.yaml', createPlaceholdersSchema(product), false) ?? {},
      // A base need not have synonyms: it is then searched by its own words.
      synonyms: parseShared('synonyms.yaml', createSynonymsSchema(product), false) ?? NO_SYNONYMS,
      theme: readTheme(`${folder}/${THEME_FILE}`, shared.get(THEME_FILE), issues),
      sign: findSign(`${folder}/${SIGN_FILE}`, shared.get(SIGN_FILE)),
      ui,
    },
    errors: errors.map((files) => recallEntry(reading, labels, files, errorSchema)),
    causes: causes.map((files) => recallEntry(reading, labels, files, causeSchema)),
    unread,
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
  reading: Reading,
  file: string,
  shared: ContentFiles['shared'],
): EscalationFile {
  const text = shared.get('escalation.yaml');
  if (text === undefined) return NO_ESCALATION;
  const schema = createEscalationSchema(reading.product);
  const { value, locate } = parseFacts(reading, file, text, schema);
  return { file, locate, blocks: value ?? {}, isSound: value !== undefined };
}

function parseLabels(reading: Reading, file: string, shared: ContentFiles['shared']): LabelFile {
  const { product, memory } = reading;
  const text = shared.get('labels.yaml');
  if (text === undefined) return memory.recall(`${file}, none`, [], () => ({ ...NO_LABELS, file }));
  const { value, locate } = parseFacts(reading, file, text, createLabelsSchema(product));
  // The same as before: entries are read with them.
  return memory.recall(`${file}, read`, [value, locate], () => ({
    file,
    locate,
    labels: value ?? {},
    isSound: value !== undefined,
  }));
}

/**
 * The product as the other files are read with it: its name and what is said of it make no difference to them,
 * so a change there leaves them as they are.
 */
function recallSetting(product: Product, memory: ReadMemory): Product {
  const unread = { name: '', tagline: '', description: '', languageRules: [], families: [] };
  return memory.recall('product', [JSON.stringify({ ...product, ...unread })], () => product);
}

/** What files are read with, and where what is wrong with them is gathered. */
interface Reading {
  product: Product;
  memory: ReadMemory;
  issues: Issue[];
  /** Paths of files that could not be understood. */
  unread: string[];
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
type EntrySetting = Reading & { labels: LabelFile };

/** Parses an entry, unless none of its files and nothing that it is read with has changed. */
function recallEntry<T extends z.ZodType>(
  { product, memory, issues, unread }: Reading,
  labels: LabelFile,
  files: EntryFiles,
  schema: T,
): ParsedEntry<z.infer<T>> {
  const inputs = [product, labels, ...[...files.texts].flat(), ...files.unknown];
  const parsed = memory.recall(files.folder, inputs, () => {
    const found: Issue[] = [];
    const broken: string[] = [];
    const setting = { product, labels, memory, issues: found, unread: broken };
    return { entry: parseEntry(setting, files, schema), found, broken };
  });
  issues.push(...parsed.found);
  unread.push(...parsed.broken);
  return parsed.entry;
}

function parseEntry<T extends z.ZodType>(
  setting: EntrySetting,
  { id, folder, factsFile, texts, unknown }: EntryFiles,
  schema: T,
): ParsedEntry<z.infer<T>> {
  const { product, memory, issues, unread } = setting;
  if (!EntryIdSchema.safeParse(id).success) issues.push(describeBadId(folder, id));
  const known = [factsFile, ...listLocales(product).map((locale) => `${locale}.mdx`)];
  const odd = [...unknown, ...[...texts.keys()].filter((name) => !known.includes(name))];
  issues.push(...odd.map((name) => describeUnknownFile(folder, name, known)));
  const file = `${folder}/${factsFile}`;
  const found: Issue[] = [];
  const reading = { product, memory, issues: found, unread };
  const { value, locate } = parseFacts(reading, file, texts.get(factsFile), schema);
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
    prose: parseProses(setting, folder, texts),
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

type ParsedFacts<T extends z.ZodType> = Pick<YamlFile<z.infer<T>>, 'value' | 'locate'>;

function parseFacts<T extends z.ZodType>(
  { product, memory, issues, unread }: Reading,
  file: string,
  text: string | undefined,
  schema: T,
): ParsedFacts<T> {
  if (text === undefined) {
    issues.push(describeMissingFile(file));
    unread.push(file);
    return (
      memory.standIn<ParsedFacts<T>>(file, undefined) ?? {
        value: undefined,
        locate: () => FILE_START,
      }
    );
  }
  const parsed = memory.recall(file, [text, product], () => parseYaml(file, text, schema));
  issues.push(...parsed.issues);
  if (parsed.value === undefined) unread.push(file);
  return memory.standIn(file, parsed.value === undefined ? undefined : parsed) ?? parsed;
}

function parseProses(
  { product, labels, memory, issues, unread }: EntrySetting,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Partial<Localized<Prose>> {
  const found: Partial<Localized<Prose>> = {};
  const locales = listLocales(product);
  const [sourceLocale] = locales;
  for (const locale of locales) {
    const name = `${locale}.mdx`;
    const text = texts.get(name);
    if (text === undefined || sourceLocale === undefined) continue;
    const file = `${folder}/${name}`;
    const parsed = parseProse(file, { locale, sourceLocale, labels }, text);
    issues.push(...parsed.issues);
    if (parsed.prose === undefined) unread.push(file);
    const prose = memory.standIn(file, parsed.prose);
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
    fix: 'write it; FIELDS.md in the folder of the schemas lists its fields, CONTRIBUTING.md says how to write prose.',
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

function describeUnread({ file, why, meant = '' }: UnreadItem): Issue {
  const name = file.split('/').at(-1) ?? file;
  const isFolder = Object.values<string>(FOLDERS).includes(meant);
  const isPicture = meant === SIGN_FILE && !name.endsWith('.svg');
  return {
    rule: 'unknown-file',
    file,
    ...FILE_START,
    ...{
      misnamed: {
        problem: `Nothing reads "${name}" here.`,
        expected: isPicture ? `a picture in SVG, named "${meant}".` : `the name "${meant}".`,
        fix: isPicture
          ? `save the picture as ${meant}, or move the file elsewhere.`
          : isFolder
            ? `move what it holds to "${meant}", or all of it elsewhere.`
            : `rename it to "${meant}", or move it elsewhere.`,
      },
      unknown: {
        problem: `Nothing reads "${name}" here.`,
        expected: `${SHARED_FILES.join(', ')}, and folders of entries in errors and causes.`,
        fix: 'rename it, or move it to where it belongs.',
      },
      link: {
        problem: `"${name}" is a link, and links are not followed.`,
        expected: 'a file or folder of its own.',
        fix: 'put what it leads to in its place.',
      },
      folder: {
        problem: `"${name}" is a folder.`,
        expected: 'a file of that name.',
        fix: 'rename the folder, or remove it.',
      },
    }[why],
  };
}

/** Where an entry belongs that has the facts of one of the other type. */
const OTHER_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(FOLDERS).map(([type, folder]) => [
    `${type}.yaml`,
    `move the whole folder to "${folder}", if it is about ${type === 'error' ? 'an' : 'a'} ${type}.`,
  ]),
);

function describeUnknownFile(folder: string, name: string, known: readonly string[]): Issue {
  const meant = findMeantPart(name, known);
  return {
    rule: 'unknown-file',
    file: `${folder}/${name}`,
    ...FILE_START,
    problem: `"${name}" is not a file of an entry.`,
    expected: `only ${known.join(', ')}.`,
    fix:
      meant !== undefined
        ? `rename it to "${meant}".`
        : (OTHER_TYPES.get(name) ??
          'rename it, or move it elsewhere; a language must stand in product.yaml.'),
  };
}
