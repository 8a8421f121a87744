import type { ErrorEntry } from '../content/catalogue/types.ts';
import { LOCALE_IDS, type Locale } from '../model/locales.ts';
import { isOnScreen, type MessageOrigin } from '../content/schemas/message.ts';

/** A literal wording of a message, as a page shows it. */
export interface MessageView {
  text: string;
  locale: Locale;
  origin: MessageOrigin;
  /** The day of the newest source that has this wording, as `2025-12-12`. */
  date: string | undefined;
}

/** The wordings of a message. */
export interface MessagesView {
  /**
   * What stands on the screen: in the language of the page where the product speaks it, else in
   * another; undefined when none is known.
   */
  main: MessageView | undefined;
  /** All others, the language of the page first. */
  others: MessageView[];
}

/**
 * Sorts the literal wordings of an error for a page. Machine translations serve the search only: no
 * product shows them.
 *
 * `viewMessages(entry, 'ja')` -> `{ main: { text: '別の…', locale: 'ja' }, others: [{ locale: 'en' }] }`
 */
export function viewMessages(entry: ErrorEntry, locale: Locale): MessagesView {
  // Products speak languages that the site may not have.
  const all = [locale, ...LOCALE_IDS.filter((other) => other !== locale)].flatMap((language) =>
    (entry.messages[language] ?? [])
      .filter((message) => !message.machineTranslated)
      .map(({ text, origin, date }): MessageView => ({ text, locale: language, origin, date })),
  );
  // What only articles say is the last resort: the reader never saw it on a screen.
  const main = all.find(({ origin }) => isOnScreen(origin)) ?? all[0];
  return { main, others: all.filter((message) => message !== main) };
}

/** A piece of a literal message. */
export interface MessagePart {
  text: string;
  /** True for a part that changes from case to case. */
  isPlaceholder: boolean;
}

/**
 * Cuts a message into what is literal and what changes.
 *
 * `splitPlaceholders('Disk {disk} is full')`
 * -> `'Disk '`, `'disk'` (a placeholder, without its braces), `' is full'`
 */
export function splitPlaceholders(message: string): MessagePart[] {
  return message
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const isPlaceholder = part.startsWith('{') && part.endsWith('}');
      return { text: isPlaceholder ? part.slice(1, -1) : part, isPlaceholder };
    });
}
