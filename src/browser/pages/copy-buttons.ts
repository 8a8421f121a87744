import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { readProps } from '../../dom/page-data.ts';
import { setHeldText } from '../../dom/set-held-text.ts';
import { sayCopied } from '../../model/values-texts.ts';
import type { CopyProps } from './copy-starter.ts';
import { loadLateTexts } from './late-texts.ts';
import { listGaps } from './slots.ts';

/** How long is said at what was clicked that it has copied, in milliseconds. */
export const SAID_FOR = 2000;

/** Copies what a copy button is for, and says so on it. */
export async function copyByButton(button: HTMLButtonElement): Promise<void> {
  const isCopied = await copyText(readText(button));
  const { copyFailed } = readProps(document.body) as CopyProps;
  const texts = await loadLateTexts();
  const outcome = isCopied ? texts.copied : copyFailed;
  const figure = button.closest('figure');
  const gaps = figure === null || !isCopied ? [] : listGaps(figure);
  const said = isCopied ? sayCopied(texts, gaps) : copyFailed;
  announce(said);
  if (figure !== null) showGaps(figure, gaps.length === 0 ? '' : said);
  if (button.dataset['state'] !== undefined) return;
  const label = button.textContent;
  // The button keeps its width, so that nothing beside it moves.
  button.style.width = `${String(button.getBoundingClientRect().width)}px`;
  button.dataset['state'] = isCopied ? 'copied' : 'failed';
  button.textContent = outcome;
  if (button.scrollWidth > button.clientWidth) button.textContent = isCopied ? '✓' : '✗';
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
  setHeldText(line, text);
  if (text === '') line.remove();
  else figure.append(line);
}

function readText(button: HTMLButtonElement): string {
  const { copy } = button.dataset;
  const place = button.closest('figure')?.querySelector('pre') ?? button.previousElementSibling;
  return copy ?? place?.textContent ?? '';
}
