import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';

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
  const { copied = '', copyFailed = '' } = document.body.dataset;
  const isCopied = await copyText(readText(button));
  announce(isCopied ? copied : copyFailed);
  if (button.dataset['label'] !== undefined) return;
  const label = button.textContent;
  button.dataset['label'] = label;
  button.dataset['state'] = isCopied ? 'copied' : 'failed';
  button.textContent = isCopied ? copied : copyFailed;
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset['label'];
    delete button.dataset['state'];
  }, SAID_FOR);
}

function readText(button: HTMLButtonElement): string {
  const { copy: text = '', copyLink } = button.dataset;
  if (text === '') return button.closest('figure')?.querySelector('pre')?.textContent ?? '';
  if (copyLink === undefined) return text;
  const root = document.documentElement.dataset['root'] ?? '';
  return `${text}\n${new URL(`${root}${copyLink}`, location.href).href}`;
}
