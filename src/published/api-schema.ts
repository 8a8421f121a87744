import { z } from 'zod';
import type { ErrorEntry, ProseState } from '../content/catalogue/types.ts';
import { createFacetFields } from '../content/schemas/entry.ts';
import { listLocales } from '../content/schemas/localized.ts';
import { MESSAGE_ORIGINS } from '../content/schemas/message.ts';
import type { Product } from '../content/schemas/product.ts';
import { createSnippetSchema } from '../content/schemas/snippet.ts';
import { CAUSE_KINDS, ERROR_KINDS, STATUSES } from '../model/kinds.ts';
import { LOCALE_IDS, type Localized } from '../model/locales.ts';

/**
 * The version of the shapes below. A field may be added without a new version; a field that changes
 * or goes raises it.
 */
export const API_VERSION = 1;

const PROSE_STATES = [
  'current',
  'stale',
  'fallback',
  'unwritten',
] as const satisfies readonly ProseState[];

const day = z.iso.date();
const text = z.string();
const path = z.string().meta({ description: 'A path from the root of the site.' });
const version = z.literal(API_VERSION).meta({
  description:
    'The version of this shape: fields may be added to it, and one that changes or goes raises it.',
});
const ids = z.array(text);

/** The JSON Schema of a file, as the file names it. */
const schemaLink = z.string().meta({ description: 'The JSON Schema of this file.' });

/** What the files of the API hold, for a product: its facets are fields, and its languages keys. */
export function createApiSchemas(product: Product) {
  const locales = listLocales(product);
  const localized = <T extends z.ZodType>(value: T): z.ZodType<Localized<z.infer<T>>> =>
    z.object(Object.fromEntries(locales.map((locale) => [locale, value]))) as unknown as z.ZodType<
      Localized<z.infer<T>>
    >;
  const partly = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(LOCALE_IDS), value);

  const entryFields = {
    id: text.meta({ description: 'Permanent: the name of the entry in every address.' }),
    title: localized(text),
    status: z.enum(STATUSES),
    replacedBy: text.nullable().meta({
      description: 'Id of the entry that took the place of a retired one.',
    }),
    formerIds: ids.meta({
      description:
        'Ids that it had, and those of what was merged into it: their addresses lead to it.',
    }),
    verified: day.optional().meta({
      description:
        'The day on which the facts were last compared with the sources, where it is kept.',
    }),
    prose: localized(z.enum(PROSE_STATES)).meta({
      description:
        'What readers of each language have: current, stale (the source has changed since it was translated), fallback (the source language stands in) or unwritten.',
    }),
    pages: localized(path).meta({ description: 'The page in each language.' }),
    markdown: localized(path).meta({ description: 'The same as Markdown.' }),
  };
  const summaryFields = {
    ...entryFields,
    kind: z.enum(ERROR_KINDS),
    code: text.nullable().meta({
      description: 'As the product prints it; null for messages and symptoms.',
    }),
    aliases: ids,
    shortLinks: z.array(path).meta({
      description: 'The links that work in every language, the one for the id first.',
    }),
  };
  const cause = z
    .object({
      ...z.object(createFacetFields(product, 'cause')).partial().shape,
      ...entryFields,
      kind: z.enum(CAUSE_KINDS),
      shortLink: path,
      errors: ids.meta({ description: 'Ids of the errors that have it.' }),
    })
    .meta({ id: 'Cause', description: 'A cause or a procedure.' });
  const summary = z
    .object({
      ...z.object(createFacetFields(product, 'error')).partial().shape,
      ...summaryFields,
      details: path.meta({ description: 'The file with all facts.' }),
    })
    .meta({ id: 'ErrorSummary' });
  const message = z.object({
    text: text.meta({ description: 'Literal; parts that change stand in {braces}.' }),
    origin: z.enum(MESSAGE_ORIGINS).meta({ description: 'Where the text is met.' }),
    date: day.optional(),
    machineTranslated: z.boolean(),
  });
  const source = z.object({
    title: partly(text),
    publisher: text,
    url: text.nullable(),
    date: day.meta({ description: 'Of the version that was used.' }),
  });
  return {
    catalogue: z
      .object({
        $schema: schemaLink,
        version,
        site: z.object({
          version: text.meta({ description: 'Of the release, as every page says at its foot.' }),
          build: text.meta({ description: 'As the self-check and `api/build.js` say.' }),
        }),
        errors: z.array(summary),
        causes: z.array(cause),
      })
      .meta({ title: 'api/errors.json: every error, in short, and every cause' }),
    error: z
      .object({
        $schema: schemaLink,
        version,
        ...z.object(createFacetFields(product, 'error')).partial().shape,
        ...summaryFields,
        messages: partly(z.array(message)).meta({
          description: 'The literal wordings in each language, the canonical one first.',
        }),
        concerns: partly(text).nullable().meta({
          description: 'What its source says that it concerns, where that is all there is.',
        }),
        causes: z.array(cause).meta({ description: 'In the order in which to try them.' }),
        olderCauses: z.array(cause).meta({ description: 'Those that only older documents give.' }),
        related: ids.meta({ description: 'Ids of variants.' }),
        seeAlso: ids.meta({ description: 'Ids of neighbours.' }),
        snippets: z.record(text, createSnippetSchema(product)).meta({
          description: 'Commands and other literals, by the names that the prose has for them.',
        }),
        sources: z.array(source),
      })
      .meta({ title: 'api/errors/<id>.json: all facts of one error' }),
  };
}

type Schemas = ReturnType<typeof createApiSchemas>;

/** `api/errors.json` */
export type ApiCatalog = z.infer<Schemas['catalogue']>;

/** `api/errors/<id>.json` */
export type ApiError = Omit<z.infer<Schemas['error']>, 'messages'> & Pick<ErrorEntry, 'messages'>;

/**
 * The JSON Schema of a file of the API, as it is published beside it. What is no field there may be one
 * in a later release.
 */
export function renderApiSchema(product: Product, file: keyof Schemas): string {
  const schema = createApiSchemas(product)[file];
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
}
