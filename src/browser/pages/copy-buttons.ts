import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { readProps } from '../../dom/page-data.ts';
import { fill } from '../../model/i18n/fill.ts';
import { listGaps } from './slots.ts';

/** What the page tells its body about copy buttons. */
export interface CopyProps {
  /** Said when a text was copied, and when it could not be. */
  copied: string;
  /** Said when something in it is still to be filled in, with `{names}`. */
  copiedWithGaps: string;
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
  const { copied, copiedWithGaps, copyFailed } = readProps(document.body) as CopyProps;
  const isCopied = await copyText(readText(button));
  const outcome = isCopied ? copied : copyFailed;
  const figure = button.closest('figure');
  const gaps = figure === null || !isCopied ? [] : listGaps(figure);
  const names = gaps.join(', ');
  announce(gaps.length === 0 ? outcome : fill(copiedWithGaps, { names }));
  if (figure !== null) showGaps(figure, gaps.length === 0 ? '' : fill(copiedWithGaps, { names }));
  if (button.dataset['state'] !== undefined) return;
  const label = button.textContent;
  // The button keeps its width, so that nothing beside it moves.
  button.style.minWidth = `${String(button.offsetWidth)}px`;
  button.dataset['state'] = isCopied ? 'copied' : 'failed';
  button.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset['state'];
  }, SAID_FOR);
}

/** Says under a command what is still to be filled in; nothing where nothing is. */
function showGaps(figure: HTMLElement, text: string): void {
  const known = figure.querySelector('.gaps');
  const line = known ?? document.createElement('p');
  line.className = 'gaps';
  line.textContent = text;
  if (text === '') line.remove();
  else figure.append(line);
}

function readText(button: HTMLButtonElement): string {
  const { copy: text = '' } = button.dataset;
  return text === '' ? (button.closest('figure')?.querySelector('pre')?.textContent ?? '') : text;
}
