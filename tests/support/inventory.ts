import { basename } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../src/model/locales.ts';
import type { CauseFactsSchema } from '../../src/content/schemas/cause.ts';
import type { ErrorFactsSchema } from '../../src/content/schemas/error.ts';
import type { Component, Workload } from '../../src/model/taxonomy.ts';

/**
 * Reads the fact inventory (the raw notes from which entries are written) and turns an item of it
 * into the facts of an entry, so that a test can tell whether the schema holds what is still to come.
 */

const InventoryItemSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()).default([]),
  service: z.string().optional(),
  workload: z.string().optional(),
  operation: z.string().optional(),
  os: z.array(z.string()),
  message: z.record(z.string(), z.string()).default({}),
  message_variants: z
    .array(z.object({ lang: z.string(), text: z.string(), note: z.string().optional() }))
    .default([]),
  causes: z.array(z.string()).default([]),
  causes_older_only: z.array(z.string()).default([]),
  sources: z.array(
    z.object({
      public: z.string(),
      where: z.string().optional(),
      date: z.string(),
    }),
  ),
  related: z.array(z.string()),
  see_also: z.array(z.string()).default([]),
});

/** The whole inventory file: a list of items. */
export const InventorySchema = z.array(InventoryItemSchema);

export type InventoryItem = z.infer<typeof InventoryItemSchema>;

/** A component for a workload whose inventory names none: good enough to validate the shape. */
const COMPONENT_OF_WORKLOAD: Record<Workload, Component> = {
  'azure-vm': 'virtual-machine',
  'azure-to-azure': 'mobility-service',
  'sql-server-in-azure-vm': 'database',
  'azure-files': 'file-share',
  'mars-agent': 'mars-agent',
  'azure-disk': 'storage',
  'azure-blob': 'blob',
  aks: 'cluster',
};

/**
 * Turns an inventory item into the input of the error schema.
 *
 * @param names ids and aliases of other items: an alias that is one of them becomes `code`,
 *   because a name leads to one page only
 */
export function convertError(item: InventoryItem, names: ReadonlySet<string>): ErrorFactsInput {
  const workload =
    item.workload ?? (item.service === 'site-recovery' ? 'azure-to-azure' : 'azure-vm');
  const sharedCode = item.aliases.find((alias) => names.has(alias));
  return {
    kind: item.kind,
    title: convertTitle(item),
    ...(sharedCode === undefined ? {} : { code: sharedCode }),
    aliases: item.aliases.filter((alias) => alias !== sharedCode),
    service: item.service,
    workload,
    operation: item.operation,
    component: COMPONENT_OF_WORKLOAD[workload as Workload],
    os: item.os,
    messages: convertMessages(item),
    causes: item.causes,
    olderCauses: item.causes_older_only,
    related: item.related,
    seeAlso: item.see_also,
    sources: convertSources(item),
    verified: '2026-11-21',
  } as ErrorFactsInput;
}

/** Turns an inventory item into the input of the cause schema. */
export function convertCause(item: InventoryItem): CauseFactsInput {
  return {
    kind: item.kind,
    title: convertTitle(item),
    os: item.os,
    related: item.related,
    sources: convertSources(item),
    verified: '2026-11-21',
  } as CauseFactsInput;
}

/** What the converters return: typed as schema input; whether it is valid is for the schema to say. */
export type ErrorFactsInput = z.input<typeof ErrorFactsSchema>;
export type CauseFactsInput = z.input<typeof CauseFactsSchema>;

function convertTitle(item: InventoryItem): Record<Locale, string> {
  const title = item.message['en'] ?? item.id;
  return { en: title, ja: item.message['ja'] ?? title, 'zh-TW': item.message['zh-TW'] ?? title };
}

function convertMessages(item: InventoryItem): Record<string, object[]> {
  const messages: Record<string, object[]> = {};
  for (const [lang, text] of Object.entries(item.message)) messages[lang] = [{ text }];
  for (const { lang, text, note = '' } of item.message_variants) {
    (messages[lang] ??= []).push({
      text,
      ...(/event (viewer|log)/i.test(note) ? { origin: 'event-log' } : {}),
      ...(/heading|title|description/i.test(note) ? { origin: 'article' } : {}),
      ...(/\bMT\b/.test(note) ? { machineTranslated: true } : {}),
    });
  }
  return messages;
}

/** Cites each version of each document once; a translation counts as the document it renders. */
function convertSources(item: InventoryItem): object[] {
  const citations = new Map<string, object>();
  for (const source of item.sources) {
    const document = basename(source.public, '.md');
    const key = `${document} ${source.date}`;
    if (citations.has(key)) continue;
    const anchor = /^#([\w-]+)$/.exec(source.where ?? '')?.[1];
    citations.set(key, {
      document,
      date: source.date,
      ...(anchor === undefined ? {} : { anchor }),
    });
  }
  return [...citations.values()];
}
