import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';

/** What the page tells its body about copy buttons. */
export interface CopyProps {
  /** Said when a text was copied, and when it could not be. */
  copied: string;
  copyFailed: string;
}

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Shows the copy buttons of the page and makes them work. */
export function mountCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copied, copyFailed } = readProps(document.body) as CopyProps;
  const isCopied = await copyText(readText(button));
  const outcome = isCopied ? copied : copyFailed;
  announce(outcome);
  if (button.dataset['state'] !== undefined) return;
  const label = button.textContent;
  button.dataset['state'] = isCopied ? 'copied' : 'failed';
  button.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset['state'];
  }, SAID_FOR);
}

function readText(button: HTMLButtonElement): string {
  const { copy: text = '', copyLink } = button.dataset;
  if (text === '') return button.closest('figure')?.querySelector('pre')?.textContent ?? '';
  if (copyLink === undefined) return text;
  return `${text}\n${new URL(readPlace().root + copyLink, location.href).href}`;
}
