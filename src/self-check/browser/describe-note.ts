import { fill } from '../../model/i18n/fill.ts';
import type { CheckId, CheckTexts, AnyNote } from './types.ts';

/**
 * A note as a sentence in the reader's language.
 *
 * `describeNote(texts, 'search', { key: 'failed', values: { language: '日本語' } })`
 * -> `'日本語：検索に失敗しました。'`
 */
export function describeNote(texts: CheckTexts, id: CheckId, note: AnyNote): string {
  if ('literal' in note) return note.literal;
  if ('shared' in note) return texts[note.shared];
  // The registry holds every check to the texts of its own.
  const own: Readonly<Record<string, string>> = texts.items[id];
  return fill(own[note.key] ?? note.key, note.values ?? {});
}
