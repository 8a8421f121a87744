import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALE_IDS } from '../../../../src/model/locales.ts';
import { projectRoot } from '../../../../src/project-root.ts';
import { UiStringsSchema } from '../../../../src/content/schemas/ui.ts';

/** All texts of a file, by their path: `search.count.other`. */
function listTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    listTexts(inner, path === '' ? key : `${path}.${key}`),
  );
}

async function loadUi(locale: string) {
  const text = await readFile(join(projectRoot, `interface/${locale}.yaml`), 'utf8');
  return UiStringsSchema.parse(parse(text));
}

/** Only these may lack in a language without a singular. */
const withoutSingulars = (texts: [string, string][]) =>
  texts.filter(([path]) => !path.endsWith('.one'));

const placeholdersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(LOCALE_IDS)('interface strings of %s', (locale) => {
  it('fill in the same values as the English ones', async () => {
    const english = withoutSingulars(listTexts(await loadUi('en')));
    const own = new Map(listTexts(await loadUi(locale)));
    for (const [path, text] of english) {
      expect([path, placeholdersOf(own.get(path) ?? '')]).toEqual([path, placeholdersOf(text)]);
    }
  });

  it('have no blank lines or stray spaces', async () => {
    for (const [path, text] of listTexts(await loadUi(locale))) {
      expect([path, text]).toEqual([path, text.trim().replaceAll(/\s+/g, ' ')]);
    }
  });
});
