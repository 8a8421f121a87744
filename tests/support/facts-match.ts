import type { Locale } from '../../src/model/locales.ts';
import type { Literal, Unit } from './facts-literals.ts';

/** How a page writes a unit after a number, in any of the languages. */
const UNIT_PATTERNS: Record<Unit, string> = {
  percent: '(?:%|percent|パーセント)',
  terabyte: 'TB',
  gigabyte: 'GB',
  minute: '(?:-?minutes?|分)',
  hour: '(?:-?hours?|時間|(?:個)?小時)',
  day: '(?:-?days?|日|天)',
};

/** Small numbers as words: a page may write "five", 五 or 5. */
const NUMBER_FORMS: readonly (readonly string[])[] = [
  ['1', 'one', '一'],
  ['2', 'two', '二', '兩'],
  ['3', 'three', '三'],
  ['4', 'four', '四'],
  ['5', 'five', '五'],
  ['6', 'six', '六'],
  ['7', 'seven', '七'],
  ['8', 'eight', '八'],
  ['9', 'nine', '九'],
  ['10', 'ten', '十'],
];

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Makes texts comparable: one width of characters, one blank between words, `HKLM` for its long form,
 * straight quotes.
 *
 * `normalize('HKEY_LOCAL_MACHINE\\SOFTWARE（x）')` -> `'HKLM\\SOFTWARE(x)'`
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('HKEY_LOCAL_MACHINE', 'HKLM')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Builds the pattern that finds a literal in a normalized text. What stands for something else may be
 * filled in: placeholders (`<Geo>`, `serviceName`) and the version in the name of a folder.
 *
 * `patternOf({ kind: 'code', text: 'net stop serviceName' }, 'en')` finds `net stop <service name>`
 */
export function patternOf(literal: Literal, locale: Locale): RegExp {
  switch (literal.kind) {
    case 'code':
      return codePattern(literal.text);
    case 'version':
      return new RegExp(`(?<![\\d.])${escape(literal.text)}(?![\\d]|\\.\\d)`);
    case 'date':
      return datePattern(literal.iso, locale);
    case 'range':
      return new RegExp(
        `(?<![\\d.])${literal.from}\\D{1,9}${numberPattern(literal.to, literal.unit)}`,
        'i',
      );
    case 'number':
      return new RegExp(numberPattern(literal.number, literal.unit), 'i');
  }
}

function numberPattern(number: string, unit: Unit | undefined): string {
  const forms = NUMBER_FORMS.find(([digit]) => digit === number) ?? [number];
  const digits = `(?<![\\d.])${escape(number)}(?!\\d|\\.\\d)`;
  const written = [
    digits,
    ...forms.slice(1).map((form) => (/^[a-z]/.test(form) ? `\\b${form}\\b` : form)),
  ].join('|');
  return unit === undefined ? `(?:${written})` : `(?:${written}) ?${UNIT_PATTERNS[unit]}`;
}

function datePattern(iso: string, locale: Locale): RegExp {
  const [year = '', month = '', day] = iso.split('-');
  const shortMonth = String(Number(month));
  const shortDay = String(Number(day ?? '1'));
  const written =
    locale === 'en'
      ? `${ENGLISH_MONTHS[Number(month) - 1] ?? ''} ${day === undefined ? '' : `${shortDay}, `}${year}`
      : `${year} ?年 ?${shortMonth} ?月${day === undefined ? '' : ` ?${shortDay} ?日`}`;
  return new RegExp(`${written}|${iso}`);
}

const PLACEHOLDER = '\uE000';

/** What facts write where something is to be filled in, or where a version is only an example. */
const PLACEHOLDERS =
  /<[^<>]+>|\b(?:serviceName|agentVersion|servicename)\b|(?<=-)1\.0\.(?:\d+|XXX)\.0/g;

/** What may stand there on a page. */
const FILLED_IN = '(?:<[^<>]+>|\\{[^{}]+\\}|[^\\s\\\\/"]+)';

function codePattern(literal: string): RegExp {
  const registryValue = /^"([^"]+)"=(?:"([^"]*)"|dword:0*(\d+))$/.exec(literal);
  if (registryValue !== null) {
    // The same value as a line of a .reg file and as arguments of `reg add`.
    const [, name = '', text, number] = registryValue;
    const data = text ?? number ?? '';
    return new RegExp(`${escape(literal)}|/v "?${escape(name)}"? .*?/d "?${escape(data)}\\b`, 'i');
  }
  // The brackets around a key are those of a .reg file.
  const key = /^\[(HKEY_.*)\]$/.exec(literal)?.[1] ?? literal;
  const prepared = normalize(key.replaceAll(PLACEHOLDERS, PLACEHOLDER));
  const body = escape(prepared)
    .replaceAll(PLACEHOLDER, FILLED_IN)
    // `Name = value` and `Name=value` are the same setting.
    .replaceAll(/ ?= ?/g, ' ?= ?');
  const start = /^\w/.test(prepared) ? '(?<![\\w])' : '';
  const end = /\w$/.test(prepared) ? '(?![\\w])' : '';
  return new RegExp(`${start}${body}${end}`, isCaseSensitive(prepared) ? '' : 'i');
}

/** Linux tells paths apart by case; everything else is the same name in either case, except single letters. */
function isCaseSensitive(literal: string): boolean {
  return /^\/\w/.test(literal) || literal.length < 4;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
