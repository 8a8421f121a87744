import { codeOf } from '../content/catalogue/entries.ts';
import type { Entry } from '../content/catalogue/types.ts';
import { LOCALES, type Locale } from '../model/locales.ts';
import { viewMessages } from './messages.ts';

/**
 * What support pastes in a reply: code and title, then the literal message. The script puts the short
 * link under it, because only the browser knows where the site is.
 *
 * `buildReplyText(entry, 'en')`
 * -> `'UserErrorBackupOperationInProgress: Another backup of the VM is still running\nUnable to …'`
 */
export function buildReplyText(entry: Entry, locale: Locale): string {
  const code = codeOf(entry);
  const title = entry.title[locale];
  const lines = [code === undefined ? title : `${code}${LOCALES[locale].colon}${title}`];
  const message = entry.type === 'error' ? viewMessages(entry, locale).main : undefined;
  if (message !== undefined) lines.push(message.text);
  return lines.join('\n');
}
