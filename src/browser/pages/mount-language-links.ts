import { rememberLanguage } from './language-memory.ts';

/**
 * Makes links to other languages keep the reader's place: they carry the fragment and the query along
 * and remember the choice.
 */
export function mountLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const carry = (): void => {
      link.hash = location.hash;
      link.search = location.search;
    };
    // Before the click, so that opening in a new tab and copying the address work too.
    for (const type of ['pointerdown', 'focus', 'click']) link.addEventListener(type, carry);
    link.addEventListener('click', () => {
      rememberLanguage(link.dataset['language'] ?? '');
    });
  }
}
