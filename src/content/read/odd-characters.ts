import { FILE_START, type Issue, type Place, placeIn } from '../../model/issue.ts';

/**
 * What no reader sees and no search finds: control characters, signs that turn the direction of text or
 * take no room, half characters, and the sign that stands for bytes that are no UTF-8. What joins two pictures
 * to another one is seen: 👩 and 💻 are 👩‍💻.
 */
const ODD =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD](?<!\p{ExtPict}\p{EMod}?\uFE0F?\u200D(?=\p{ExtPict}))/gu;

/** What a decoder writes in place of bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

type OddCharacter = Pick<Issue, 'rule' | 'problem' | 'expected' | 'fix'> & Place;

/**
 * Finds what cannot be read in the text of a file: each character once, at its first place.
 *
 * `'a\u202Eb'` -> `[{ line: 1, column: 2, problem: 'The invisible character U+202E stands here.', … }]`
 */
export function findOddCharacters(text: string): OddCharacter[] {
  const places = new Map<string, number[]>();
  for (const { 0: character, index } of text.matchAll(ODD)) {
    const known = places.get(character);
    if (known === undefined) places.set(character, [index]);
    else known.push(index);
  }
  // Of a file in another encoding nothing else can be said.
  if (isUtf16(text)) {
    return [
      {
        rule: 'encoding',
        ...FILE_START,
        problem: 'This file is saved as UTF-16.',
        expected: 'a file in UTF-8.',
        fix: 'save it as UTF-8.',
      },
    ];
  }
  const lost = places.get(REPLACEMENT);
  const found = lost === undefined ? [...places] : ([[REPLACEMENT, lost]] as const);
  return found.map(([character, [first = 0, ...others]]) => {
    const more = others.length === 0 ? '' : ` (and ${String(others.length)} more in this file)`;
    return {
      ...placeIn(text, first),
      ...(character === REPLACEMENT
        ? {
            rule: 'encoding',
            problem: `What stands here is no UTF-8${more}.`,
            expected: 'a file in UTF-8.',
            fix: 'save it as UTF-8, and mend what was lost.',
          }
        : {
            rule: 'invisible-character',
            problem: `The invisible character ${nameCharacter(character)} stands here${more}.`,
            expected: 'only characters that a reader sees.',
            fix: 'remove it.',
          }),
    };
  });
}

/** Read as UTF-8, its mark is two signs that are none, and every second sign of a text in Latin letters is empty. */
function isUtf16(text: string): boolean {
  return text.startsWith(REPLACEMENT.repeat(2)) && text.includes('\0');
}

/** A value of a parsed file that holds such a character, which was written as an escape. */
interface OddValue {
  path: readonly PropertyKey[];
  /** `U+202E` */
  character: string;
}

/**
 * Finds such characters in values, where YAML makes them of an escape.
 *
 * `{ title: { en: 'a\0' } }` -> `[{ path: ['title', 'en'], character: 'U+0000' }]`
 */
export function findOddValues(data: unknown, path: readonly PropertyKey[] = []): OddValue[] {
  if (typeof data === 'string') {
    const [odd] = data.match(ODD) ?? [];
    return odd === undefined ? [] : [{ path, character: nameCharacter(odd) }];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    findOddValues(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** `nameCharacter('\u202E')` -> `'U+202E'` */
function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
