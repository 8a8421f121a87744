import type { Locale } from '../../model/locales.ts';
import { buildConcepts, listWordings } from './build-concepts.ts';
import type { BuiltSearchIndex } from './build-index.ts';
import { buildSearchDocuments, listTextDocuments, type SearchableCatalog } from './documents.ts';
import { createDocumentReader } from './pagefind-index.ts';
import { buildDataPayloads } from './payloads.ts';
import { createPostingsWriter, listPlaces } from './quick-postings.ts';
import type { Recall } from '../../model/recall.ts';
import { collectSharedTexts } from './shared-texts.ts';
import { type BuiltTokenizer, buildTokenizer } from './tokenizers.ts';

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
  const writePostings = createPostingsWriter();
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
    const payloads = buildDataPayloads(catalog, locale, documents, writePostings(indexed), {
      tokenizer,
      concepts,
      shared: collectSharedTexts(catalog, recall),
      recall,
    });
    payloads.set('tokenizer', built.payload);
    return { locale, documents: documents.length, payloads, tokenizer: built };
  };
}
