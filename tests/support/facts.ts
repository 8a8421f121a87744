import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Locale } from '../../src/model/locales.ts';

/**
 * Reads the facts about the published errors and causes, from which their pages were written.
 * `tests/fixtures/inventory/entries.yaml` explains the keys.
 */

const textByLanguage = z.partialRecord(z.enum(['en', 'ja', 'zh-TW']), z.string());

const FactItemSchema = z.object({
  id: z.string(),
  kind: z.enum(['code', 'message', 'symptom', 'cause', 'procedure']),
  aliases: z.array(z.string()).default([]),
  service: z.string().optional(),
  message: textByLanguage.default({}),
  message_variants: z
    .array(z.object({ lang: z.enum(['en', 'ja', 'zh-TW']), text: z.string() }))
    .default([]),
  causes: z.array(z.string()).default([]),
  causes_older_only: z.array(z.string()).default([]),
  facts: z.array(z.string()),
  later_facts: z
    .array(z.object({ date: z.string(), first_seen: z.string().optional(), fact: z.string() }))
    .default([]),
  ui_labels: z.partialRecord(z.enum(['en', 'ja', 'zh-TW']), z.array(z.string())).default({}),
  links: z.array(z.string()).default([]),
  sources: z.array(
    z.object({ document: z.string().optional(), public: z.string().optional(), date: z.string() }),
  ),
  related: z.array(z.string()).default([]),
  see_also: z.array(z.string()).default([]),
});

/** What is known about one error, cause or procedure. */
export type FactItem = z.infer<typeof FactItemSchema>;

/** Reads `entries.yaml` or `causes.yaml` of the inventory. */
export function readFacts(name: 'entries' | 'causes'): FactItem[] {
  const url = new URL(`../fixtures/inventory/${name}.yaml`, import.meta.url);
  return z.array(FactItemSchema).parse(parse(readFileSync(url, 'utf8')));
}

/** A literal message of the product in one language. */
export interface LiteralMessage {
  locale: Locale;
  text: string;
}

/** All literal messages of an item, the first of each language and its variants. */
export function messagesOf({ message, message_variants: variants }: FactItem): LiteralMessage[] {
  return [
    ...Object.entries(message).map(([locale, text]) => ({ locale: locale as Locale, text })),
    ...variants.map(({ lang, text }) => ({ locale: lang, text })),
  ];
}

/**
 * The dates that the documents bear. A fact that names one of them says where it stands, which is no
 * business of a page's text.
 */
export function documentDatesOf(items: readonly FactItem[]): Set<string> {
  return new Set(
    items.flatMap(({ sources, later_facts: later }) => [
      ...sources.map(({ date }) => date),
      ...later.flatMap(({ date, first_seen: first }) =>
        first === undefined ? [date] : [date, first],
      ),
    ]),
  );
}

/** The articles that the first facts were taken from, and whose content therefore has pages here. */
export function articlesWithPages(items: readonly FactItem[]): Set<string> {
  return new Set(
    items.flatMap(({ sources }) =>
      sources.flatMap(({ document }) =>
        document === undefined
          ? []
          : [document.replace(/^articles\//, '/azure/').replace(/\.md$/, '')],
      ),
    ),
  );
}
