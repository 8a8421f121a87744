/**
 * The English stemmer, the same when indexing, when searching and when marking what was found. It is
 * Porter's second algorithm (https://snowballstem.org/algorithms/english/stemmer.html), whose steps
 * stand here in their order. Browser-safe.
 */

/** Words that the rules would bring together with others, or apart from their own forms. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const UNCHANGED = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const UNCHANGED_SINGULAR =
  /^(?:inning|outing|canning|herring|earring|evening|proceed|exceed|succeed)$/;

/** What becomes of an ending; of those that a word has, the longest one decides. */
type Endings = ReadonlyMap<string, string>;

const DOUBLE_SUFFIXES: Endings = new Map([
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
]);
const ADJECTIVES: Endings = new Map([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]);
const SUFFIX = /(?:ement|ment|able|ible|ance|ence|ent|ant|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;

// A y that stands for a consonant is a capital in between.
const VOWEL = /[aeiouy]/;
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;
/** Beginnings after which nothing but an ending comes: an organization is no organ. */
const WHOLE_BEGINNING = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

/**
 * Brings the forms of an English word to one. What is no word in lower-case Latin letters stays.
 *
 * `'restoring'`, `'restored'` -> `'restor'`; `'policies'`, `'policy'` -> `'polici'`; `'x64'` -> `'x64'`
 */
export function stemWord(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || UNCHANGED.test(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = WHOLE_BEGINNING.exec(marked)?.[0].length ?? findRegion(marked);
  const second = first + findRegion(marked.slice(first));
  const singular = dropPlural(marked);
  if (UNCHANGED_SINGULAR.test(singular)) return singular;
  const present = dropPast(singular, first).replace(/(.[^aeiouy])[yY]$/, '$1i');
  const single = dropDoubleSuffix(present, first);
  const noun = dropAdjective(single, first, second);
  return dropLastLetter(dropSuffix(noun, second), first, second).toLowerCase();
}

/** Where what follows the first consonant after a vowel begins. */
function findRegion(word: string): number {
  const match = /[aeiouy][^aeiouy]/.exec(word);
  return match === null ? word.length : match.index + 2;
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s') || /[us]s$/.test(word)) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function dropPast(word: string, first: number): string {
  const ending = /(?:eed|ed|ing)(?:ly)?$/.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  if (ending.startsWith('ee')) return stem.length >= first ? `${stem}ee` : word;
  if (ending === '' || !VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  // Added, but not stopped, is of a word that ends with two.
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) {
    return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  }
  return stem.length <= first && SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem;
}

function dropDoubleSuffix(word: string, first: number): string {
  const replaced = replaceEnding(word, first, DOUBLE_SUFFIXES);
  if (replaced !== undefined) return replaced;
  if (word.endsWith('logi') && word.length - 3 >= first) return word.slice(0, -1);
  if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= first) return word.slice(0, -2);
  return word;
}

function dropAdjective(word: string, first: number, second: number): string {
  if (word.endsWith('ative')) return word.length - 5 >= second ? word.slice(0, -5) : word;
  return replaceEnding(word, first, ADJECTIVES) ?? word;
}

function dropSuffix(word: string, second: number): string {
  const ending = SUFFIX.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  const isWhole = stem.length < second || (ending === 'ion' && !/[st]$/.test(stem));
  return isWhole ? word : stem;
}

function dropLastLetter(word: string, first: number, second: number): string {
  const stem = word.slice(0, -1);
  const isLong = stem.length >= second;
  if (word.endsWith('e')) {
    return isLong || (stem.length >= first && !SHORT_SYLLABLE.test(stem)) ? stem : word;
  }
  return word.endsWith('ll') && isLong ? stem : word;
}

/** Replaces the longest ending that a word has, if it lies in the region; undefined where it has none. */
function replaceEnding(word: string, region: number, endings: Endings): string | undefined {
  for (let start = Math.max(0, word.length - 7); start < word.length; start += 1) {
    const replacement = endings.get(word.slice(start));
    if (replacement !== undefined)
      return start >= region ? word.slice(0, start) + replacement : word;
  }
  return undefined;
}
