import { z } from 'zod';
import { KEBAB_CASE } from './id.ts';
import { type Facet, FACET_PLACES } from '../../model/facets.ts';
import { LOCALE_IDS } from '../../model/locales.ts';
import { listProseSections, SECTIONS } from '../../model/sections.ts';
import { filledSchema, type Languages } from './localized.ts';
import { oneLine } from './text.ts';

/** The fields of an entry that a product may do without. */
const OPTIONAL_FIELDS = ['sources', 'verified'] as const;

/** Packs of rules of language that a product may hold its prose to (`src/content/checks/run.ts`). */
const LANGUAGE_PACKS = [
  'term-base',
  'japanese-style',
  'chinese-style',
  'no-english',
  'up-to-date',
] as const;

export type LanguagePack = (typeof LANGUAGE_PACKS)[number];

const kebab = z.string().regex(KEBAB_CASE, { error: 'kebab-case, such as "azure-backup"' });

/** As a field of a YAML file, an attribute and a parameter of an address are named. */
const fieldName = z
  .string()
  .regex(/^[a-z][a-z0-9]*$/, { error: 'lower-case letters and digits, such as "service"' });

const languageList = z.array(z.enum(LOCALE_IDS));

/**
 * The part of `content/product.yaml` that says which languages the site has. It is read first: what
 * else must be there depends on it.
 */
export const ProductLanguagesSchema = z.object({
  languages: languageList.min(1),
  arriving: languageList.default([]),
});

/** `content/product.yaml`: what the base is about. Everything that belongs to one product stands here. */
export function createProductSchema(site: Languages) {
  const localizedText = filledSchema(site, oneLine());
  const text = (description: string) => localizedText.meta({ description });
  const sections = (type: 'error' | 'cause') =>
    z.array(z.enum(listProseSections(type).map((id) => SECTIONS[id].component)));

  const facet = z
    .strictObject({
      id: fieldName.meta({
        description:
          'The name of the field in the YAML files of entries, in addresses and in the API.',
      }),
      label: text('The name of the facet, as a label.'),
      heading: text('Heading of its list on the home page, such as "By service".').optional(),
      any: text('Said where an entry concerns every value, such as "Any".').optional(),
      causes: z.boolean().default(false).meta({ description: 'Whether causes have it too.' }),
      many: z.boolean().default(false).meta({
        description:
          'Whether an entry has a list of values; an empty list means that it concerns every one.',
      }),
      weight: z.number().int().min(0).default(1).meta({
        description:
          'How much two errors that share the value have in common: decides which pages are offered as the nearest.',
      }),
      places: z.array(z.enum(FACET_PLACES)).meta({
        description:
          'Where it is used: scope (its values say on the home page what the base covers), facts (beside an entry), home (lists of the home page), browse (filters of the list), row (in each row of the list), search (filters and tags of results).',
      }),
      values: z
        .record(kebab, localizedText)
        .refine((values) => Object.keys(values).length > 0, { error: 'at least one value' })
        .meta({ description: 'The name of each value, in the order in which lists show them.' }),
    })
    .meta({ id: 'Facet' });

  return z
    .strictObject({
      id: kebab.meta({
        description: 'Names releases, and what browsers keep. Permanent.',
      }),
      name: oneLine().meta({
        description: 'Name of the site. The same in every language.',
      }),
      version: z
        .string()
        .regex(/^\d[\w.+-]*$/, { error: 'a version in quotation marks, such as "1.4"' })
        .optional()
        .meta({
          description:
            'Names releases of this base, such as "1.4"; without it, they have the version of the program.',
        }),
      tagline: text('What the site is, in a few words. Follows the name in page titles.'),
      description: text('What the site is, in one sentence, for search engines and link previews.'),
      notice: text('At the foot of every page: whose the product names are.').optional(),
      address: z
        .url({
          protocol: /^https?$/,
          error: 'an address with its protocol, such as "https://errors.example/kb/"',
        })
        .regex(/\/$/, { error: 'an address that ends with a slash' })
        .optional()
        .meta({
          description:
            'Where the site is published, such as "https://errors.example/kb/", where that is one place and known: printed pages then carry a QR code. The site works anywhere all the same.',
        }),
      languages: languageList.min(1).meta({
        description:
          'The languages in which everything is written. The first is the source: prose is written in it first, and it stands in where another lacks something.',
      }),
      arriving: languageList.default([]).meta({
        description: 'Languages that are still being translated: they may lack titles and prose.',
      }),
      languageRules: z.array(z.enum(LANGUAGE_PACKS)).default([]).meta({
        description:
          'Rules of language that the check holds prose to. term-base: content/glossary.yaml. japanese-style, chinese-style: spacing and punctuation. no-english: no English sentence is left in a language with letters of its own. up-to-date: what holds today, without bare years and without articles that nobody named, and days in the form of the language.',
      }),
      required: z
        .strictObject({
          fields: z.array(z.enum(OPTIONAL_FIELDS)).meta({
            description: 'The fields that every entry must have.',
          }),
          error: sections('error').meta({
            description:
              'The sections that the prose of every error must have. Escalate may be missing where escalation.yaml says what support asks for.',
          }),
          cause: sections('cause').meta({
            description: 'The sections that the prose of every cause must have.',
          }),
        })
        .meta({ description: 'What no entry may lack.' }),
      facets: z.array(facet).meta({
        description: 'The ways to sort entries, in the order in which pages show them.',
      }),
      route: z
        .strictObject({
          facet: fieldName.meta({ description: 'The facet whose values the stations stand for.' }),
          for: z
            .record(fieldName, z.array(kebab).min(1))
            .default({})
            .meta({ description: 'Values of facets of the errors on whose pages it is shown.' }),
          stations: z
            .array(
              z
                .strictObject({
                  label: text('The name of the station, in a word or two.'),
                  values: z.array(kebab).default([]).meta({
                    description: 'Values of the facet: an error with one of them fails here.',
                  }),
                })
                .meta({ id: 'Station' }),
            )
            .min(2),
        })
        .optional()
        .meta({
          description:
            'The way that the work takes, station by station: the page of an error shows on it where it fails.',
        }),
      families: z
        .array(
          z
            .strictObject({
              id: kebab.meta({ description: 'The address of its page. Permanent.' }),
              title: text('The name of the family.'),
              facet: fieldName.meta({ description: 'The facet by which its errors are known.' }),
              values: z.array(kebab).min(1).meta({
                description: 'Values of the facet: an error with one of them belongs to it.',
              }),
            })
            .meta({ id: 'Family' }),
        )
        .default([])
        .meta({
          description:
            'Families of errors that share causes: each has a page that puts its errors beside its causes.',
        }),
      shells: z
        .record(
          kebab,
          z.strictObject({
            name: text('Where a command is typed, as the reader knows it.'),
            elevated: text('Which rights a command needs that is marked as elevated.').optional(),
          }),
        )
        .default({})
        .meta({ description: 'Where commands are typed.' }),
    })
    .meta({ title: 'Shirube: the product' });
}

export type Product = Omit<z.infer<ReturnType<typeof createProductSchema>>, 'facets'> & {
  facets: readonly Facet[];
};
