import { listMessageRuns } from './message-terms.ts';

const SENTENCE_END = /[。！？\n]|[.!?](?=\s|$)|\s-\s/;
/** What stands there is another thing each time. */
const PLACEHOLDER = /\{[^{}]*\}/;

/**
 * Brings a message to the form in which the index of the messages reads it without looking for words again: its
 * words and runs of characters in normal form, between spaces. A line is a sentence; tabs stand in the place of
 * placeholders.
 *
 * `prepareMessage('Disk {name} failed. 再試行してください。')` -> `'disk\tfailed\n再試行してください'`
 */
export function prepareMessage(text: string): string {
  return text
    .split(SENTENCE_END)
    .map((sentence) =>
      sentence
        .split(PLACEHOLDER)
        .map((piece) => listMessageRuns(piece).join(' '))
        .join('\t'),
    )
    .filter((sentence) => sentence.trim() !== '')
    .join('\n');
}

/** The messages of an entry, prepared, each once. */
export function prepareMessages(texts: readonly string[]): string[] {
  return [...new Set(texts.map(prepareMessage))];
}
