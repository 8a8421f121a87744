/**
 * Entries of the pruned dictionary. Browser-safe; only the build encodes.
 *
 * Most are inflected forms of some hundred lemmas. What one lemma's forms taught (which ending makes
 * the basic form, how the costs of two forms differ, how the stem is read) is expected of the next's.
 */
import { toKatakana } from '../language/kana.ts';
import { type BitCoder, mixContext, Model } from './range-coder.ts';
import { sharedLength, type StringCoder } from './string-coder.ts';

/** One entry of IPADIC, its ids renumbered. */
export interface DictionaryEntry {
  /** Index into the list of surfaces. */
  readonly surface: number;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
  /** Index into the list of word classes. */
  readonly wordClass: number;
  readonly basicForm: string;
  /** Katakana, or `*`. */
  readonly reading: string;
}

/** What of an entry its lemma's others are told by. */
interface Mate {
  readonly wordClass: number;
  readonly cost: number;
  readonly surface: string;
  readonly reading: string;
}

/** How one class's costs went beside those of another, in lemmas that have both. */
interface Kinship {
  difference: number;
  /** Running mean of how far it was off. */
  doubt: number;
}

/** What makes a basic form of a surface. */
interface Ending {
  readonly cut: number;
  readonly added: string;
}

/** What is known of an entry when its basic form is coded. */
interface Place {
  readonly surface: string;
  readonly wordClass: number;
  /** The entries of its lemma so far. */
  readonly lemma: readonly Mate[];
}

/** Stands for a basic form or reading that no rule gives. */
const TOLD = 3;
/** Where nothing is known of a lemma, its cost is expected here. */
const USUAL_COST = 6000;
const NO_KINSHIP: Kinship = { difference: 0, doubt: 2000 };
const ID_BITS = 12;

/** Writes or reads the entries of a list of surfaces. */
export class EntryCoder {
  readonly #strings: StringCoder;
  readonly #classes: readonly string[];
  readonly #classBits: number;
  /** Of a class all but the conjugated form, which differs within a lemma. */
  readonly #families: readonly string[];
  readonly #more: Model;
  readonly #class: Model;
  readonly #left: Model;
  readonly #right: Model;
  readonly #cost: Model;
  readonly #form: Model;
  readonly #reading: Model;
  readonly #endings = new Map<number, Ending>();
  readonly #lemmas = new Map<string, Mate[]>();
  readonly #kinships = new Map<number, Kinship>();

  /** @param classes - as `PrunedDictionary.classes` */
  constructor(coder: BitCoder, strings: StringCoder, classes: readonly string[]) {
    this.#strings = strings;
    this.#classes = classes;
    this.#classBits = 32 - Math.clz32(classes.length);
    this.#families = classes.map((name) => name.slice(0, name.lastIndexOf(',')));
    this.#more = new Model(coder, 2, 12);
    this.#class = new Model(coder, 4, 16);
    this.#left = new Model(coder, 2, 16);
    this.#right = new Model(coder, 2, 14);
    this.#cost = new Model(coder, 3, 16);
    this.#form = new Model(coder, 2, 12);
    this.#reading = new Model(coder, 2, 12);
  }

  /**
   * The entries, those of each surface in a row.
   *
   * @param given - when writing
   * @throws RangeError when a surface has no entry, or the data is damaged
   */
  entries(surfaces: readonly string[], given?: readonly DictionaryEntry[]): DictionaryEntry[] {
    const entries: DictionaryEntry[] = [];
    let before = 0;
    let twoBefore = 0;
    let previous = '';
    for (const [index, surface] of surfaces.entries()) {
      const end = surface.charCodeAt(surface.length - 1);
      const shared = Math.min(sharedLength(surface, previous), 3) + 1;
      if (given !== undefined && given[entries.length]?.surface !== index) {
        throw new RangeError(`Surface ${surface} has no entry.`);
      }
      for (let isFirst = true; ; isFirst = false) {
        const wanted = given?.[entries.length];
        if (!isFirst) {
          this.#more.contexts[0] = mixContext(before);
          this.#more.contexts[1] = mixContext(before, surface.length, end);
          if (!this.#more.flag(wanted?.surface === index)) break;
        }
        const begins = isFirst ? shared : 0;
        const { contexts } = this.#class;
        contexts[0] = mixContext(before, begins);
        contexts[1] = mixContext(before, twoBefore, begins);
        contexts[2] = mixContext(end, surface.length, 8 + begins);
        contexts[3] = mixContext(end, before, 16 + begins);
        const wordClass = this.#class.symbol(wanted?.wordClass ?? 0, this.#classBits);
        if (wordClass >= this.#classes.length) {
          throw new RangeError('Damaged data: no such word class.');
        }
        entries.push({ surface: index, ...this.#entry(surface, wordClass, wanted) });
        twoBefore = before;
        before = wordClass;
      }
      previous = surface;
    }
    return entries;
  }

  #entry(
    surface: string,
    wordClass: number,
    wanted: DictionaryEntry | undefined,
  ): Omit<DictionaryEntry, 'surface'> {
    this.#left.contexts[0] = mixContext(wordClass);
    this.#left.contexts[1] = mixContext(wordClass, surface.charCodeAt(surface.length - 1));
    const leftId = this.#left.symbol(wanted?.leftId ?? 0, ID_BITS);
    this.#right.contexts[0] = mixContext(wordClass);
    this.#right.contexts[1] = mixContext(wordClass, leftId);
    // In IPADIC nearly every word has the same left and right id; renumbered they differ by little.
    const offset = this.#right.number((wanted?.rightId ?? 0) - (wanted?.leftId ?? 0));

    const basicForm = this.#basicForm(surface, wordClass, wanted?.basicForm);
    const key = `${basicForm},${this.#families[wordClass] ?? ''}`;
    const lemma = this.#lemmas.get(key) ?? [];
    this.#lemmas.set(key, lemma);
    const place: Place = { surface, wordClass, lemma };
    const reading = this.#readingOf(place, wanted?.reading);
    const cost = this.#costOf(place, wanted?.cost ?? 0);
    lemma.push({ wordClass, cost, surface, reading });
    return { leftId, rightId: leftId + offset, cost, wordClass, basicForm, reading };
  }

  #basicForm(surface: string, wordClass: number, wanted: string | undefined): string {
    const ending = this.#endings.get(wordClass);
    const guesses = [ending === undefined ? surface : applyEnding(surface, ending), surface, '*'];
    const { contexts } = this.#form;
    contexts[0] = mixContext(wordClass);
    contexts[1] = mixContext(ending === undefined ? 1 : 0, 0, 7);
    const found = guesses.indexOf(wanted ?? '');
    let basicForm = guesses[this.#form.symbol(found < 0 ? TOLD : found, 2)];
    if (basicForm === undefined) {
      contexts[0] = mixContext(wordClass, 0, 9);
      contexts[1] = mixContext(surface.length, 0, 11);
      const kept = this.#form.number(sharedLength(surface, wanted ?? ''));
      basicForm = this.#strings.text(wanted, surface.slice(0, kept), surface, 3);
    }
    const kept = sharedLength(surface, basicForm);
    this.#endings.set(wordClass, { cut: surface.length - kept, added: basicForm.slice(kept) });
    return basicForm;
  }

  #readingOf({ surface, wordClass, lemma }: Place, wanted: string | undefined): string {
    const guess = guessReading(surface, lemma);
    const isGuessed = guess === undefined ? 1 : 0;
    this.#reading.contexts[0] = mixContext(isGuessed, wordClass);
    this.#reading.contexts[1] = mixContext(isGuessed, 0, 5);
    // Failing that, a kana word is read as it is written.
    const expected = guess ?? toKatakana(surface);
    if (this.#reading.flag(wanted === expected)) return expected;
    return this.#strings.text(wanted, '', surface, 4);
  }

  #costOf({ surface, wordClass, lemma }: Place, wanted: number): number {
    let best: Kinship | undefined;
    let expected = USUAL_COST;
    for (const mate of lemma) {
      const kinship = this.#kinships.get(this.#pair(mate, wordClass)) ?? NO_KINSHIP;
      if (best !== undefined && kinship.doubt >= best.doubt) continue;
      best = kinship;
      expected = mate.cost + kinship.difference;
    }
    const doubt = best === undefined ? 0 : 33 - Math.clz32(Math.round(best.doubt));
    const { contexts } = this.#cost;
    contexts[0] = mixContext(doubt, best === undefined ? wordClass : -1);
    contexts[1] = mixContext(wordClass, best === undefined ? 0 : 1, 3);
    contexts[2] = mixContext(doubt, surface.length, 4);
    const cost = expected + this.#cost.number(wanted - expected);
    for (const mate of lemma) this.#learn(this.#pair(mate, wordClass), cost - mate.cost);
    return cost;
  }

  #pair(mate: Mate, wordClass: number): number {
    return mate.wordClass * this.#classes.length + wordClass;
  }

  #learn(pair: number, difference: number): void {
    const known = this.#kinships.get(pair);
    if (known === undefined) {
      this.#kinships.set(pair, { difference, doubt: Math.abs(difference) });
      return;
    }
    known.doubt = (known.doubt * 3 + Math.abs(difference - known.difference)) / 4;
    known.difference = difference;
  }
}

function applyEnding(surface: string, { cut, added }: Ending): string {
  return surface.slice(0, Math.max(0, surface.length - cut)) + added;
}

/** A form is read as another of its lemma, but for the kana at its end. */
function guessReading(surface: string, lemma: readonly Mate[]): string | undefined {
  for (const mate of lemma) {
    const shared = sharedLength(surface, mate.surface);
    const ending = toKatakana(mate.surface.slice(shared));
    if (!mate.reading.endsWith(ending)) continue;
    const stem = mate.reading.slice(0, mate.reading.length - ending.length);
    return stem + toKatakana(surface.slice(shared));
  }
  return undefined;
}
