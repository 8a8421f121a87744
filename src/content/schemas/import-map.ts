import { z } from 'zod';
import { type EntryType, listProseSections, SECTIONS } from '../../model/sections.ts';
import { listFacetsOf } from './entry.ts';
import { DateSchema } from './id.ts';
import { localizedSchema, partlyLocalizedSchema } from './localized.ts';
import type { Product } from './product.ts';
import { CitationSchema } from './source.ts';

/** How the cells of a line may be set apart. */
export const DELIMITERS = { ',': ',', ';': ';', tab: '\t' } as const;

const ColumnSchema = z.string().trim().min(1).meta({
  id: 'Column',
  description: 'The name of a column: its heading, or the key in a JSON or YAML file ("text.en").',
});

/** The map of an import: which column of a company's list is what of an entry. */
export function createImportMapSchema(product: Product) {
  const { fields } = product.required;
  const sources = z.array(CitationSchema).meta({
    description: 'What every entry cites: the document that the list comes from, and its day.',
  });
  const verified = DateSchema.meta({
    description: 'The day on which the list was last compared with its sources.',
  });
  return z
    .strictObject({
      rows: z.string().min(1).optional().meta({
        description:
          'Where the list stands in a JSON or YAML file, such as "data.errors"; left out where the file is the list.',
      }),
      encoding: z.string().min(1).optional().meta({
        description: 'Of the file, such as shift_jis, where it is not recognised.',
      }),
      delimiter: z
        .enum(Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[])
        .optional()
        .meta({ description: 'Between the cells of a CSV file, where it is not recognised.' }),
      code: ColumnSchema.meta({
        description:
          'The code as the product prints it. It is the id too; signs that no file name may have become hyphens there.',
      }),
      id: ColumnSchema.optional().meta({
        description: 'The id, where the list has one that differs from the code.',
      }),
      aliases: z.array(ColumnSchema).default([]).meta({
        description: 'Other names: a cell may hold several, a line each or with commas between.',
      }),
      title: localizedSchema(product, ColumnSchema).meta({
        description: 'The title in each language.',
      }),
      messages: partlyLocalizedSchema(ColumnSchema).default({}).meta({
        description: 'Literal messages in each language: each line of a cell is one.',
      }),
      facets: createFacetColumns(product),
      concerns: localizedSchema(product, ColumnSchema).optional().meta({
        description:
          'One line that stands in for the prose where a row has none: the entry is then only known.',
      }),
      prose: createProseColumns('error').meta({
        description:
          'The text of each section, in each language. It is plain text: a blank line parts paragraphs; in Resolution each line is a step, or each number.',
      }),
      cause: z
        .strictObject({
          id: ColumnSchema.optional().meta({
            description:
              'The id of the cause, where the list has one; otherwise it is made of the title, and another title is another cause.',
          }),
          title: localizedSchema(product, ColumnSchema).meta({
            description:
              'The title of the cause in each language: the first sentence of its cell. A row whose cell is empty has none.',
          }),
          prose: createProseColumns('cause').meta({
            description:
              'The text of each section of the cause, in each language, as for an error.',
          }),
        })
        .optional()
        .meta({
          description:
            'The columns of the cause of a row: rows with the same one share an entry under causes/. Where a row has no text of its own for Resolution, its page leads to the steps of the cause.',
        }),
      sources: fields.includes('sources') ? sources.min(1) : sources.default([]),
      verified: fields.includes('verified') ? verified : verified.optional(),
    })
    .meta({ title: 'Shirube: map of an import' });
}

function createProseColumns(type: EntryType) {
  return z
    .strictObject(
      Object.fromEntries(
        listProseSections(type).map((id) => [
          SECTIONS[id].component,
          partlyLocalizedSchema(ColumnSchema).optional(),
        ]),
      ),
    )
    .default({});
}

function createFacetColumns(product: Product) {
  const facets = listFacetsOf(product, 'error').map(({ id, many, values }) => {
    const value = z.enum(Object.keys(values));
    const chosen: z.ZodType<string | string[]> = many ? z.array(value) : value;
    const facet = z
      .strictObject({
        column: ColumnSchema.optional(),
        values: z.record(z.string(), chosen).optional().meta({
          description:
            'What each text of the column stands for; left out where it has the names of product.yaml.',
        }),
        default: chosen.optional().meta({
          description: 'Of rows whose cell is empty, or of all where there is no column.',
        }),
      })
      .refine(({ column, default: given }) => column !== undefined || given !== undefined, {
        error: 'a "column", a "default", or both',
      });
    return [id, many ? facet.optional() : facet] as const;
  });
  return z.strictObject(Object.fromEntries(facets)).meta({
    description:
      'The column of each facet. One with several values may have several in a cell, with commas between.',
  });
}

export type ImportMap = z.infer<ReturnType<typeof createImportMapSchema>>;
