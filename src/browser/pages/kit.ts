import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { findElement } from '../../dom/find-element.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { setHeldText } from '../../dom/set-held-text.ts';
import { findCopyAddress } from '../../copies/copy-links.ts';
import { listReplyBlocks, writeMarkdown } from '../../copies/page-text.ts';
import { listSecrets, sayCopied } from '../../model/values-texts.ts';
import type { CopyProps } from './copy-starter.ts';
import { loadLateTexts } from './late-texts.ts';
import { findPlace } from './place.ts';
import { renderHtmlReply, renderPlainReply } from './reply-text.ts';
import { emptySlots, fillPage, listGapsIn, readValues, recallValues } from './slots.ts';

/**
 * Copies what the part of the support kit that was clicked is for, and says so: the link for every language,
 * a reply, or the page as Markdown.
 */
export async function useKit(clicked: HTMLElement): Promise<void> {
  const kit = findElement(document, '[data-kit]');
  const { copyFailed } = readProps(document.body) as CopyProps;
  // As it stands there for those without a script.
  const address = findElement(kit, 'a', HTMLAnchorElement).href;
  const { kitForm } = clicked.dataset;
  /** What is still to be filled in of what was copied; undefined where nothing was. */
  let gaps: string[] | undefined;
  if (kitForm === 'reply' || kitForm === 'markdown') {
    // From disk no page can read another one: a reply is in the language of this page.
    const language =
      location.protocol === 'file:' ? '' : (kit.querySelector('select')?.value ?? '');
    gaps = await copyPage(kitForm, address, language).catch(() => undefined);
  } else {
    gaps = (await copyText(address + (location.hash || findPlaceBeside(kit)))) ? [] : undefined;
  }
  const said = gaps === undefined ? copyFailed : sayCopied(await loadLateTexts(), gaps);
  announce(said);
  const note = kit.querySelector('.kit-note') ?? document.createElement('span');
  note.className = 'kit-note';
  setHeldText(note, said);
  kit.append(note);
}

/** What the reader looks at, where the kit stays beside it; below the steps it would always be the last one. */
function findPlaceBeside(kit: Element): string {
  const { parentElement: frame } = kit;
  return frame !== null && getComputedStyle(frame).position === 'sticky' ? findPlace() : '';
}

/**
 * Copies the page: a reply as rich and as plain text, or the whole page as Markdown.
 *
 * @param link the address that works in every language
 * @param lang the language of a reply; the page is read in it, where that is another one
 * @returns what is still to be filled in; undefined where it could not be copied
 */
async function copyPage(
  form: 'reply' | 'markdown',
  link: string,
  lang: string,
): Promise<string[] | undefined> {
  const page = await readPage(form === 'reply' ? lang : '');
  // What is secret stays on the page.
  const main = page.querySelector('main')?.cloneNode(true);
  if (!(main instanceof Element)) return undefined;
  emptySlots(main, listSecrets(await loadLateTexts()));
  const findAddress = (href: string) => findCopyAddress(href, page.baseURI, link);
  let text: string;
  let isCopied: boolean;
  if (form === 'markdown') {
    text = writeMarkdown(main, link, findAddress);
    isCopied = await copyText(text);
  } else {
    const blocks = listReplyBlocks(main, link, findAddress);
    text = renderPlainReply(blocks);
    isCopied = await copyRich(renderHtmlReply(blocks), text);
  }
  return isCopied ? listGapsIn(text, main) : undefined;
}

/**
 * The page in a language, with the values of the reader. Without a parser, which a page may not use: the
 * browser reads the document itself.
 */
async function readPage(lang: string): Promise<Document> {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${lang}"]`);
  if (lang === '' || lang === readPlace().lang || link === null) return document;
  const page = await new Promise<Document>((fulfil, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', link.href.replace(/[?#].*$/, ''));
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.responseXML === null) reject(new Error(`${link.href} could not be read.`));
      else fulfil(request.responseXML);
    });
    request.addEventListener('error', () => {
      reject(new Error(`${link.href} could not be read.`));
    });
    request.send();
  });
  fillPage(page, { ...recallValues(), ...readValues() });
  return page;
}

/** Both forms at once, so that whatever they are pasted into takes its own; plain where that fails. */
async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return copyText(plain);
  }
}
