import { expect, it } from 'vitest';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { readSection } from '../../src/content/catalogue/ref-marks.ts';
import type { Locale } from '../../src/model/locales.ts';
import { builtPages } from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

/** What is left where a link, a label or a literal has dropped out of a sentence. */
const HOLES: readonly RegExp[] = [
  /(?<!\w)\(\s*\)|（\s*）|「\s*」|『\s*』|“\s*”/u,
  /[、，]\s*[、，。]|。。|,\s*[,.](?![.\w])|[（「(]\s*[、，。,]/u,
  /[a-z)] [,;.](?=\s|$)|[^\p{ASCII}] [、。，；]/u,
  /[^\s\d] {2,}\S/u,
  /\b(?:see|under|and|the|an)\s*[.;)](?=\s|$)/i,
  /(?:^|[。、])(?:を|は|が|に|へ)(?=\p{Script=Han}|\p{Script=Katakana})/u,
  /(?<![參總不])[與和跟][，。；]|閱[，。；]|^[、。，；,.;]/u,
];

/** `'See .'` -> `['See .']`: a piece of the text around each hole in it */
function findHoles(text: string): string[] {
  return HOLES.flatMap((hole) => {
    const at = hole.exec(text)?.index;
    return at === undefined ? [] : [text.slice(Math.max(0, at - 30), at + 30)];
  });
}

it.each([
  ['en', 'See .'],
  ['en', 'With ,  and , by contrast'],
  ['ja', '「」を参照します。'],
  ['ja', '、、では、拡張機能が起動しません。'],
  ['zh-TW', '步驟請參閱。'],
  ['zh-TW', '安裝（）之後重試'],
])('finds a hole, in %s: %s', (_, text) => {
  expect(findHoles(text)).not.toEqual([]);
});

it.each(catalog.locales)(
  'no title and no sentence of an excerpt has a hole, in %s',
  (locale: Locale) => {
    const faults = listEntries(catalog).flatMap((entry) => {
      const sections = entry.prose[locale]?.sections ?? [];
      const texts = sections.map((section) => readSection(section, locale, catalog));
      const concerns = entry.type === 'error' ? (entry.concerns?.[locale] ?? []) : [];
      return [entry.title[locale], texts, concerns]
        .flat()
        .flatMap(findHoles)
        .map((piece) => `${entry.id}: ${piece}`);
    });
    expect(faults).toEqual([]);
  },
);

it('no description of a page has a hole', () => {
  const faults = [...builtPages.values()].flatMap(({ path, root }) => {
    const described = root.querySelector('meta[name="description"]')?.getAttribute('content');
    return findHoles(described ?? '').map((piece) => `${path}: ${piece}`);
  });
  expect(faults).toEqual([]);
});
