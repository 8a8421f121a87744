import { createScriptSource } from '../../browser/search/script-source.ts';
import { loadData } from '../../dom/load-script.ts';
import { readPlace } from '../../dom/page-data.ts';
import type { Locale } from '../../model/locales.ts';
import { SELF_CHECK_PARAMETER } from '../../model/urls.ts';
import { createSearchEngine } from '../../search/engine/engine.ts';
import { searchListKey, searchListPath } from '../../search/files/paths.ts';
import type { SearchList } from '../../search/files/search-list.ts';
import type { CheckSite } from '../check-site.ts';
import type { Answer, CheckEnvironment } from './environment.ts';

/** How long a server may take for a file, in milliseconds. */
const PATIENCE = 20_000;
/** Height of a character in a comparison of fonts, in pixels. */
const FONT_SIZE = 32;

/** The browser and the server of this page. */
export function createBrowserEnvironment(site: CheckSite, locale: Locale): CheckEnvironment {
  const page = new URL(location.href);
  const root = new URL(readPlace().root, page);
  const loadFresh = (path: string, key: string): Promise<unknown> =>
    loadData(pastCaches(new URL(path, root)).href, key);
  return {
    site,
    locale,
    page,
    root,
    isSecure: isSecureContext,
    now: () => performance.now(),
    ask: (path) => ask(new URL(path, root)),
    loadData: loadFresh,
    // The build writes it, from the same type.
    loadList: async (language) =>
      (await loadFresh(searchListPath(language), searchListKey(language))) as SearchList,
    openSource: (language, list) =>
      createScriptSource({
        root: root.href,
        locale: language,
        loadList: () => Promise.resolve(list),
      }),
    openEngine: (source) => createSearchEngine({ source }),
    lacking: listLacking(),
    getStorage: () => localStorage,
    hash: isSecureContext ? hash : undefined,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    hasClipboard: 'clipboard' in navigator,
    // There is no other way without a secure context.
    // oxlint-disable-next-line typescript/no-deprecated
    hasCopyCommand: document.queryCommandSupported('copy'),
    hasStyles: () => getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '',
    showImage: (path) => showImage(new URL(path, root)),
    draw,
  };
}

/**
 * What came last of all that the code of the search calls and this page does without. Where even less is
 * there, no script of the page runs, and what it says then names the oldest browsers too.
 */
function listLacking(): string[] {
  const needed = {
    'Array.prototype.at': 'at' in Array.prototype,
    'String.prototype.replaceAll': 'replaceAll' in String.prototype,
  };
  return Object.entries(needed).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

async function ask(address: URL): Promise<Answer> {
  const response = await fetch(pastCaches(address), {
    cache: 'no-store',
    signal: endAfter(PATIENCE),
  });
  const { status, headers, url } = response;
  return { status, headers, path: new URL(url).pathname, text: await response.text() };
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** `AbortSignal.timeout`, which Safari has since 16. */
function endAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** An address that no cache has an answer for, and that a copy which is kept leaves to the server. */
function pastCaches(address: URL): URL {
  address.searchParams.set(SELF_CHECK_PARAMETER, String(Date.now()));
  return address;
}

function showImage(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    image.src = address.href;
  });
}

function draw(text: string, locale: Locale): readonly number[] | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = FONT_SIZE * (text.length + 1);
  canvas.height = FONT_SIZE * 2;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // The language picker of the page holds a text in every language, with the fonts of that language.
  const sample = document.querySelector(`a[lang="${locale}"]`);
  if (context === null || sample === null) return undefined;
  context.font = `${String(FONT_SIZE)}px ${getComputedStyle(sample).fontFamily}`;
  context.fillText(text, 0, FONT_SIZE * 1.5);
  return Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data);
}
