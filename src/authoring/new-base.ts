import { stringify } from 'yaml';
import { LOCALE_IDS, type Locale, type Localized } from '../model/locales.ts';

/** What somebody wants to begin: a base about another product. */
export interface BaseDraft {
  /** Name of the site: `Acme Errors`. */
  name: string;
  /** What it is, in a few words, in the first language. */
  tagline: string;
  /** The first is written in first; the others may arrive later. */
  languages: readonly string[];
  /** What its folder is called, after which releases are named where the name of the site has no ASCII. */
  folder: string;
}

/** A file of a base that is to be written. */
export interface BaseFile {
  /** From the content folder, with forward slashes. */
  name: string;
  text: string;
}

/** What the first page says, until it is replaced. */
interface Sample {
  title: string;
  meaning: string;
  step: string;
  severity: string;
  error: string;
  warning: string;
}

const SAMPLES: Localized<Sample> = {
  en: {
    title: 'A sample of an error',
    meaning:
      'This page shows how an error is written. Put one of your own in its place, or remove its folder.',
    step: 'Write what to do: one action in each step, and what it shows when it went well.',
    severity: 'Severity',
    error: 'Error',
    warning: 'Warning',
  },
  ja: {
    title: 'エラーの見本',
    meaning:
      'このページは、エラーのページの見本です。実際のエラーに置き換えるか、フォルダーごと削除します。',
    step: '対処方法を書きます。1つの手順に1つの操作と、うまくいったときの表示を入れます。',
    severity: '重大度',
    error: 'エラー',
    warning: '警告',
  },
  'zh-TW': {
    title: '錯誤頁面範例',
    meaning: '這一頁示範錯誤頁面怎麼寫。請換成實際的錯誤，或刪除這一頁的資料夾。',
    step: '寫下處理方法：每個步驟只寫一個動作，並寫出成功時會看到什麼。',
    severity: '嚴重性',
    error: '錯誤',
    warning: '警告',
  },
};

/** Under this id stands the first page. */
const SAMPLE_ID = 'SAMPLE-1';

/**
 * Plans the content folder of a new base, which builds as it is.
 *
 * `({ name: 'Acme Errors', tagline: 'Errors of Acme', languages: ['en'], folder: 'acme' })` ->
 * `{ files: [{ name: 'product.yaml', ... }, ...] }`
 *
 * @returns the files, or everything that is wrong with the draft, a sentence each
 */
export function planBase({
  name,
  tagline,
  languages,
  folder,
}: BaseDraft): { files: BaseFile[] } | { problems: string[] } {
  const id = toId(name) || toId(folder);
  const given = languages.map(findLocale);
  const odd = languages.filter((_, at) => given[at] === undefined);
  const problems = [
    ...(name.trim() === ''
      ? ['--name is missing: the name of the site, such as "Acme Errors".']
      : []),
    ...(id === ''
      ? [`"${folder}" names no releases: give the folder a name with a letter or digit of ASCII.`]
      : []),
    ...(tagline.trim() === ''
      ? [
          '--tagline is missing: what the site is, in a few words, such as "Errors of the Acme server".',
        ]
      : []),
    ...odd.map((language) => `There is no language "${language}": ${LOCALE_IDS.join(', ')}.`),
  ];
  const [source, ...arriving] = [...new Set(given)].filter((locale) => locale !== undefined);
  if (problems.length > 0 || source === undefined) return { problems };
  return {
    files: [
      {
        name: 'product.yaml',
        text: writeProduct({ id, name: name.trim(), tagline: tagline.trim() }, source, arriving),
      },
      { name: `errors/${SAMPLE_ID}/error.yaml`, text: writeSampleFacts(source) },
      { name: `errors/${SAMPLE_ID}/${source}.mdx`, text: writeSampleProse(source) },
    ],
  };
}

/** `'zh-tw'` -> `'zh-TW'` */
function findLocale(language: string): Locale | undefined {
  return LOCALE_IDS.find((locale) => locale.toLowerCase() === language.trim().toLowerCase());
}

/** `'Acme Errors 2'` -> `'acme-errors-2'` */
function toId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function writeProduct(
  { id, name, tagline }: { id: string; name: string; tagline: string },
  source: Locale,
  arriving: readonly Locale[],
): string {
  const { severity, error, warning } = SAMPLES[source];
  const inSource = (text: string): object => ({ [source]: text });
  const product = {
    id,
    name,
    version: '1.0',
    tagline: inSource(tagline),
    description: inSource(tagline),
    languages: [source],
    ...(arriving.length === 0 ? {} : { arriving }),
    required: { fields: [], error: ['Meaning', 'Resolution'], cause: ['Meaning', 'Resolution'] },
    facets: [
      {
        id: 'severity',
        label: inSource(severity),
        places: ['facts', 'home', 'browse', 'row', 'search'],
        values: { error: inSource(error), warning: inSource(warning) },
      },
    ],
  };
  return [
    '# yaml-language-server: $schema=schemas/product.schema.json',
    '# What the base is about. "npm run schemas" writes what an editor needs to help with this file.',
    stringify(product, { singleQuote: true, lineWidth: 0 }),
  ].join('\n');
}

function writeSampleFacts(source: Locale): string {
  return `# yaml-language-server: $schema=../../schemas/error.schema.json
kind: code
title:
  ${source}: ${SAMPLES[source].title}
severity: error
`;
}

function writeSampleProse(source: Locale): string {
  const { meaning, step } = SAMPLES[source];
  return `<Meaning>
${meaning}
</Meaning>

<Resolution>
<Step>
${step}
</Step>
</Resolution>
`;
}
