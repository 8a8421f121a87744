import { expect, it } from 'vitest';
import { formatIssues } from '../../../../../src/content/checks/report.ts';
import { checkInterfaceTexts } from '../../../../../src/content/checks/rules/interface-texts.ts';
import { loadContent } from '../../../../support/content-fixture.ts';

it('accepts the interface as it is', async () => {
  expect((await loadContent()).issues).toEqual([]);
});

it('refuses a value that is lost, and a sentence that was left in English', async () => {
  const { catalog } = await loadContent();
  const { en, ja } = catalog.ui;
  const ui = {
    ...catalog.ui,
    ja: {
      ...ja,
      nav: { ...ja.nav, skip: en.nav.skip },
      footer: { ...ja.footer, version: '版' },
    },
  };
  expect(formatIssues(checkInterfaceTexts({ ...catalog, ui }))).toMatchInlineSnapshot(`
    "interface/ja.yaml:1:1  interface-untranslated
      nav.skip is the same as in interface/en.yaml: "Skip to content".
      Expected: a text in the language of the file.
      Fix: translate it.

    interface/ja.yaml:1:1  interface-values
      footer.version fills in nothing, and {version} in interface/en.yaml.
      Expected: the same values in every language.
      Fix: write each of them where the language wants it."
  `);
});

it('refuses a file that is that of another language', async () => {
  const { catalog } = await loadContent();
  const issues = checkInterfaceTexts({ ...catalog, ui: { ...catalog.ui, ja: catalog.ui.en } });
  expect(issues.length).toBeGreaterThan(100);
});
