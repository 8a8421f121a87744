import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  isLatin,
  isLocale,
  LOCALE_IDS,
  mapLocales,
  matchLocale,
} from '../../../src/model/locales.ts';
import { projectRoot } from '../../../src/project-root.ts';

it('knows its own languages, and nothing that a map has besides', () => {
  expect(['en', 'zh-TW', 'zh-tw', 'xx', 'constructor'].filter(isLocale)).toEqual(['en', 'zh-TW']);
});

it('finds the language that was written, in any case', () => {
  expect(matchLocale(['en', 'zh-TW'], 'ZH-tw')).toBe('zh-TW');
  expect(matchLocale(['en', 'zh-TW'], 'ja')).toBeUndefined();
});

it('makes a value for each language asked for', () => {
  expect(mapLocales(['en', 'ja'], (locale) => `${locale}!`)).toEqual({ en: 'en!', ja: 'ja!' });
});

it('has fonts for each language that has letters of its own', () => {
  const tokens = readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  for (const locale of LOCALE_IDS.filter((id) => !isLatin(id))) {
    expect(tokens, `src/styles/tokens.css has no fonts for ${locale}`).toMatch(
      new RegExp(`:lang\\(${locale}\\) \\{\\s+--sans:`),
    );
  }
});
