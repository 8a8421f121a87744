import type { ConceptData } from './concept-data.ts';

/** {@link ConceptData} as it travels: as plain lines it takes a tenth less than as JSON lists. */
export interface PackedConcepts {
  /** A concept a line. */
  readonly concepts: string;
  readonly filler: string;
  readonly elsewhere: string;
}

/** Stands in no wording. */
const BETWEEN_WORDINGS = '|';
const BETWEEN_CONCEPTS = '\n';

/** `{ concepts: [['disk', 'drive'], ['full']], … }` -> `{ concepts: 'disk|drive\nfull', … }` */
export function packConcepts({ concepts, filler, elsewhere }: ConceptData): PackedConcepts {
  return {
    concepts: concepts.map(joinWordings).join(BETWEEN_CONCEPTS),
    filler: joinWordings(filler),
    elsewhere: joinWordings(elsewhere),
  };
}

/** The reverse of {@link packConcepts}. */
export function unpackConcepts({ concepts, filler, elsewhere }: PackedConcepts): ConceptData {
  return {
    concepts: concepts.split(BETWEEN_CONCEPTS).map(splitWordings),
    filler: splitWordings(filler),
    elsewhere: splitWordings(elsewhere),
  };
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
