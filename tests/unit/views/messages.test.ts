import { describe, expect, test } from 'vitest';
import type { ErrorEntry } from '../../../src/content/catalogue/types.ts';
import type { Message } from '../../../src/content/schemas/message.ts';
import type { Locale } from '../../../src/model/locales.ts';
import { splitPlaceholders, viewMessages } from '../../../src/views/messages.ts';

/** An error of nothing but these wordings. */
function entryWith(
  messages: Partial<Record<Locale, (Pick<Message, 'text'> & Partial<Message>)[]>>,
) {
  const whole = Object.fromEntries(
    Object.entries(messages).map(([locale, list]) => [
      locale,
      list.map((message) => ({ origin: 'product', machineTranslated: false, ...message })),
    ]),
  );
  return { messages: whole } as unknown as ErrorEntry;
}

describe('viewMessages', () => {
  test('shows what the product prints before what only articles of the language say', () => {
    const entry = entryWith({
      en: [{ text: 'The agent does not answer', date: '2025-12-12' }],
      ja: [{ text: 'エージェントが応答しません', origin: 'documentation' }],
    });
    const { main, others } = viewMessages(entry, 'ja');
    expect(main).toEqual({
      text: 'The agent does not answer',
      locale: 'en',
      origin: 'product',
      date: '2025-12-12',
    });
    expect(others.map(({ text }) => text)).toEqual(['エージェントが応答しません']);
  });

  test('prefers the language of the page where the product speaks it', () => {
    const entry = entryWith({ en: [{ text: 'No agent' }], ja: [{ text: 'エージェントなし' }] });
    expect(viewMessages(entry, 'ja').main?.locale).toBe('ja');
    expect(viewMessages(entry, 'zh-TW').main?.locale).toBe('en');
  });

  test('falls back to what articles say, and never shows machine translations', () => {
    const entry = entryWith({
      en: [{ text: 'Extension fails', origin: 'article' }],
      ja: [{ text: '機械の訳', machineTranslated: true }],
    });
    const { main, others } = viewMessages(entry, 'ja');
    expect(main?.text).toBe('Extension fails');
    expect(others).toEqual([]);
  });
});

test('tells what changes from what is literal', () => {
  expect(splitPlaceholders('{vm}: disk {disk} of {} is full')).toEqual([
    { text: 'vm', isPlaceholder: true },
    { text: ': disk ', isPlaceholder: false },
    { text: 'disk', isPlaceholder: true },
    { text: ' of {} is full', isPlaceholder: false },
  ]);
});
