import type { Locale } from '../../model/locales.ts';
import { WEIGHT_UNIT } from '../engine/text/postings.ts';
import { buildConcepts, listWordings } from './build-concepts.ts';
import type { BuiltSearchIndex } from './build-index.ts';
import { buildSearchDocuments, listTextDocuments, type SearchableCatalog } from './documents.ts';
import { createWordGatherer, type IndexWord, SMALL_CUT, writeIndex } from './index-files.ts';
import { createDocumentReader, type Passage } from './pagefind-index.ts';
import { buildDataPayloads } from './payloads.ts';
import type { Recall } from '../../model/recall.ts';
import { collectSharedTexts } from './shared-texts.ts';
import { type BuiltTokenizer, buildTokenizer } from './tokenizers.ts';

/** The bytes do not leave the machine. */
const QUICK_CUT = { ...SMALL_CUT, zipLevel: 0 };

/**
 * Builds one language's index for the development server: the first time as a build does, then only what has
 * changed, in well under a second.
 *
 * The tokenizer stays that of the first time, whose data are made of all texts. What was written since is cut
 * as a query is, by that same tokenizer, so that both sides agree on words that its data lack.
 */
export function createQuickBuilder(
  locale: Locale,
  recall: Recall,
): (catalog: SearchableCatalog) => Promise<BuiltSearchIndex> {
  let building: Promise<BuiltTokenizer> | undefined;
  /** The texts that the tokenizer was built of. */
  const known = new Set<string>();
  return async (catalog) => {
    const { glossary, synonyms } = catalog;
    const documents = buildSearchDocuments(catalog, locale);
    const searched = listTextDocuments(documents);
    if (building === undefined) {
      for (const { fields } of searched) for (const { text } of fields) known.add(text);
      building = buildTokenizer(locale, {
        documents: searched,
        wordings: listWordings(glossary, synonyms, locale),
        unsplit: synonyms.unsplit,
      });
    }
    const built = await building;
    const { tokenizer, queryTokenizer } = built;
    const concepts = recall(`concepts of ${locale}`, [glossary, synonyms], () =>
      buildConcepts({ glossary, synonyms, locale, sourceLocale: catalog.sourceLocale, tokenizer }),
    );
    const { readKnown, readNew } = recall(`readers of ${locale}`, [concepts], () => ({
      readKnown: createDocumentReader(built, concepts),
      readNew: createDocumentReader({ tokenizer: queryTokenizer, queryTokenizer }, concepts),
    }));
    const indexed = searched.map((document) => {
      const inputs = [concepts, JSON.stringify(document.fields)];
      return recall(`words of ${locale} ${document.entry.id}`, inputs, () => {
        const isNew = document.fields.some(({ text }) => !known.has(text));
        const { passages, lengths } = (isNew ? readNew : readKnown)(document);
        return { places: listPlaces(passages), lengths };
      });
    });
    const index = {
      ...writeIndex(joinPlaces(indexed.map(({ places }) => places)), indexed.length, QUICK_CUT),
      questions: indexed.map(({ lengths }) => lengths),
    };
    const payloads = buildDataPayloads(catalog, locale, documents, index, {
      tokenizer,
      concepts,
      shared: collectSharedTexts(catalog, recall),
      recall,
    });
    payloads.set('tokenizer', built.payload);
    return { locale, documents: documents.length, payloads, tokenizer: built };
  };
}

/** What a document has of each of its words: weights, each with the places after it, as Pagefind lists them. */
type DocumentPlaces = ReadonlyMap<string, readonly number[]>;

/**
 * Lists the places of each word as Pagefind would, which takes two seconds to begin anew with all documents, and
 * knows no other way to change one. Words reach it in a form that it leaves alone (`encode-term.ts`), so all that
 * is missing here is that it also has the parts of a word in which digits and letters meet (`gb` of `32gb`);
 * `tests/unit/search/build/quick-index.test.ts` holds the two together.
 */
function listPlaces(passages: readonly Passage[]): DocumentPlaces {
  const found = new Map<string, Map<number, number[]>>();
  let place = 0;
  for (const { words, weight } of passages) {
    for (const word of words) {
      const weights = found.get(word) ?? new Map<number, number[]>();
      found.set(word, weights);
      weights.set(weight, [...(weights.get(weight) ?? []), place]);
      place += 1;
    }
  }
  return new Map(
    [...found].map(([word, weights]) => [
      word,
      [...weights]
        .sort(([a], [b]) => a - b)
        .flatMap(([weight, places]) => [
          -1 - Math.floor(weight * WEIGHT_UNIT),
          ...places.map((at, before) => at - (places[before - 1] ?? 0)),
        ]),
    ]),
  );
}

/** The words of all documents. */
function joinPlaces(documents: readonly DocumentPlaces[]): IndexWord[] {
  const words = new Map<string, Map<number, readonly number[]>>();
  for (const [page, places] of documents.entries()) {
    for (const [word, ofPage] of places) {
      const pages = words.get(word) ?? new Map<number, readonly number[]>();
      words.set(word, pages.set(page, ofPage));
    }
  }
  const gatherer = createWordGatherer();
  for (const [word, pages] of words) gatherer.add(word, pages);
  return gatherer.list();
}
