import type { SearchDocument } from '../../../../src/search/build/documents.ts';

/** A document that holds nothing but a text: `makeTextDocument(2, 'ba ko')` -> that of the cause `d2` */
export function makeTextDocument(place: number, text: string): SearchDocument {
  return {
    entry: {
      id: `d${place}`,
      type: 'cause',
      kind: 'cause',
      title: 'x',
      path: `en/causes/d${place}.html`,
      facets: {},
    },
    names: [],
    lang: 'en',
    fields: [{ kind: 'section', text, lang: 'en' }],
    scopes: [],
  };
}
