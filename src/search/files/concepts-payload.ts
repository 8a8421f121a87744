import type { ConceptData } from './concept-data.ts';

/** {@link ConceptData} as it travels: as plain lines it takes a tenth less than as JSON lists. */
export interface PackedConcepts {
  /** A concept a line. */
  readonly concepts: string;
  readonly filler: string;
  readonly elsewhere: string;
  /** A scope a line. */
  readonly scopes: string;
}

/** Stands in no wording. */
const BETWEEN_WORDINGS = '|';
const BETWEEN_LISTS = '\n';

/** `{ concepts: [['disk', 'drive'], ['full']], … }` -> `{ concepts: 'disk|drive\nfull', … }` */
export function packConcepts({ concepts, filler, elsewhere, scopes }: ConceptData): PackedConcepts {
  return {
    concepts: joinLists(concepts),
    filler: joinWordings(filler),
    elsewhere: joinWordings(elsewhere),
    scopes: joinLists(scopes),
  };
}

/** The reverse of {@link packConcepts}. */
export function unpackConcepts({
  concepts,
  filler,
  elsewhere,
  scopes,
}: PackedConcepts): ConceptData {
  return {
    concepts: splitLists(concepts),
    filler: splitWordings(filler),
    elsewhere: splitWordings(elsewhere),
    scopes: splitLists(scopes),
  };
}

function joinLists(lists: readonly (readonly string[])[]): string {
  return lists.map(joinWordings).join(BETWEEN_LISTS);
}

function splitLists(joined: string): string[][] {
  return joined.split(BETWEEN_LISTS).map(splitWordings);
}

function joinWordings(wordings: readonly string[]): string {
  const odd = wordings.find((word) => /[|\n]/.test(word));
  if (odd !== undefined) {
    throw new Error(
      `The wording ${JSON.stringify(odd)} holds a "|" or a line break: leave it out.`,
    );
  }
  return wordings.join(BETWEEN_WORDINGS);
}

function splitWordings(joined: string): string[] {
  return joined === '' ? [] : joined.split(BETWEEN_WORDINGS);
}
