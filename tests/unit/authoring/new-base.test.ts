import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planBase } from '../../../src/authoring/new-base.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { projectRoot } from '../../../src/project-root.ts';

const DRAFT = {
  name: 'Acme Errors',
  tagline: 'Errors of Acme',
  languages: ['en'],
  folder: 'content',
};

describe('planBase', () => {
  it.each(LOCALE_IDS)(
    'gives a base that is in order as it is, written in %s first',
    async (locale) => {
      const languages = [locale, ...LOCALE_IDS.filter((other) => other !== locale)];
      const plan = planBase({ ...DRAFT, languages });
      if ('problems' in plan) throw new Error(plan.problems.join());
      const folder = mkdtempSync(join(tmpdir(), 'shirube-base-'));
      try {
        for (const { name, text } of plan.files) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        }
        const { catalog, issues } = await loadCatalog(projectRoot, folder);
        expect(issues).toEqual([]);
        expect(catalog.product).toMatchObject({ id: 'acme-errors', name: 'Acme Errors' });
        expect(catalog.locales).toEqual(languages);
        expect([...catalog.errors.values()].map(({ proseState }) => proseState[locale])).toEqual([
          'current',
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('tells all that is wrong with it', () => {
    expect(planBase({ name: ' ', tagline: '', languages: ['en', 'fr'], folder: '標' }))
      .toMatchInlineSnapshot(`
        {
          "problems": [
            "--name is missing: the name of the site, such as "Acme Errors".",
            ""標" names no releases: give the folder a name with a letter or digit of ASCII.",
            "--tagline is missing: what the site is, in a few words, such as "Errors of the Acme server".",
            "There is no language "fr": en, ja, zh-TW.",
          ],
        }
      `);
  });

  it('is named after its folder where the name of the site has no ASCII', () => {
    const plan = planBase({ ...DRAFT, name: '標', folder: 'Shirube 2' });
    expect('files' in plan && plan.files[0]?.text).toContain('\nid: shirube-2\nname: 標\n');
  });
});
