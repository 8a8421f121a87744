import { recall, remember } from '../../dom/storage.ts';
import { findPlace } from './place.ts';

const KEY = 'language';

/** Remembers what the reader chose, where the browser lets us. */
export function rememberLanguage(language: string): void {
  remember('device', KEY, language);
}

/** What the reader chose before, if it is known. */
export function recallLanguage(): string | null {
  const language = recall('device', KEY);
  return typeof language === 'string' ? language : null;
}

/**
 * Makes links to other languages keep the reader's place: they carry the fragment and the query along
 * and remember the choice.
 */
export function mountLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    // Before the click, so that opening in a new tab and copying the address work too.
    for (const type of ['pointerdown', 'focus', 'click']) {
      link.addEventListener(type, () => carryPlace(link));
    }
    link.addEventListener('click', () => rememberLanguage(link.dataset['language'] ?? ''));
  }
}

/** Gives a link the fragment and the query of this page. */
export function carryPlace(link: HTMLAnchorElement): void {
  link.hash = (isInView(location.hash) ? '' : findPlace()) || location.hash;
  const parameters = new URLSearchParams(location.search);
  // It asks a short link for a language, and has done so.
  parameters.delete('lang');
  link.search = parameters.toString();
}

/** Whether what the address points to is on the screen: near the end of a page it stands below the top. */
function isInView(hash: string): boolean {
  const { top = -1 } = document.getElementById(hash.slice(1))?.getBoundingClientRect() ?? {};
  return top >= 0 && top < innerHeight;
}
