import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { findElement } from '../../dom/find-element.ts';
import { readProps } from '../../dom/page-data.ts';
import { fill } from '../../model/i18n/texts.ts';
import { SAID_FOR } from './copy-buttons.ts';
import type { CopyProps } from './copy-starter.ts';

/**
 * Copies the link to a step, which works in every language, and says so at its number, where nothing moves:
 * the styles show it over the page.
 */
export async function copyStepLink(number: HTMLAnchorElement): Promise<void> {
  const kit = findElement(document, '[data-kit]');
  const { copyFailed } = readProps(document.body) as CopyProps;
  const address = findElement(kit, 'a', HTMLAnchorElement).href;
  const isCopied = await copyText(address + number.hash);
  const name = number.textContent.trim();
  const said = isCopied ? fill(kit.dataset['linkCopied'] ?? '', { name }) : copyFailed;
  announce(said);
  number.dataset['said'] = said;
  setTimeout(() => {
    delete number.dataset['said'];
  }, SAID_FOR);
}
