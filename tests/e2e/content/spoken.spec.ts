/**
 * What a screen reader says of the parts that are no plain text, in each language: the accessibility tree
 * as Chromium has it. It should read as one would say it to somebody on the phone.
 */
import { expect, test } from '../support/fixtures.ts';

const WORDS = {
  en: {
    todo: 'What to do',
    environment: 'Environment',
    values: 'Your values',
    field: 'Resource group of the VM',
    done: 'Step 1 done',
    step: 'Step 1',
    search: 'Search errors',
    results: 'Search results',
    procedure: 'The Site Recovery extension does not load or update',
    ownPage: 'Open its own page: ',
  },
  ja: {
    todo: '対処方法',
    environment: '環境',
    values: '環境の値を入力',
    field: 'VMのリソース グループ',
    done: '手順1を完了',
    step: '手順1',
    search: 'エラーを検索',
    results: '検索結果',
    procedure: 'Site Recoveryの拡張機能の更新や読み込みができない',
    ownPage: '個別のページを開く：',
  },
  'zh-TW': {
    todo: '解決方法',
    environment: '環境',
    values: '填入您的環境資料',
    field: 'VM 的資源群組',
    done: '步驟 1 已完成',
    step: '步驟 1',
    search: '搜尋錯誤碼或訊息',
    results: '搜尋結果',
    procedure: 'Site Recovery 擴充功能無法載入或更新',
    ownPage: '開啟獨立頁面：',
  },
} as const;

for (const [locale, words] of Object.entries(WORDS)) {
  test.describe(`in ${locale}`, () => {
    test('headings, fields and steps say what they are once', async ({ page, site }) => {
      await page.goto(`${site}${locale}/errors/BackUpOperationFailed.html`);
      await page.getByRole('button', { name: words.values, expanded: false }).click();
      await expect(page.locator('#resolution')).toMatchAriaSnapshot(`
        - heading "${words.todo}" [level=2]
        - button "${words.values}" [expanded]
        - textbox "${words.field}"
        - list:
          - listitem:
            - link "${words.step}"
            - checkbox "${words.done}"
      `);
      const headings = await page.getByRole('heading').all();
      for (const heading of headings) {
        const said = (await heading.ariaSnapshot()).split('\n')[0] ?? '';
        const [, name = ''] = /"(.*)"/.exec(said) ?? [];
        expect(name.slice(0, name.length / 2).trim(), said).not.toBe(
          name.slice(name.length / 2).trim(),
        );
      }
    });

    test('tabs and folded procedures say what they hold', async ({ page, site }) => {
      await page.goto(`${site}${locale}/causes/basic-troubleshooting-checklist.html`);
      await expect(page.getByRole('group', { name: words.environment }).first())
        .toMatchAriaSnapshot(`
          - tablist "${words.environment}":
            - tab "Windows" [selected]
            - tab "Linux"
          - tabpanel "Windows"
        `);
      await page.goto(`${site}${locale}/errors/150066.html`);
      const procedure = page.getByRole('group').filter({ hasText: words.procedure }).first();
      await expect(procedure).toMatchAriaSnapshot(`- group: "${words.procedure}"`);
      await procedure.locator('summary').click();
      await expect(procedure).toMatchAriaSnapshot(`
        - group:
          - text: "${words.procedure}"
          - list:
            - listitem:
              - 'link "${words.step} (${words.procedure})"'
          - paragraph:
            - 'link "${words.ownPage}${words.procedure}"'
      `);
    });

    test('the search says what it found and which result is chosen', async ({ page, site }) => {
      await page.goto(`${site}${locale}/errors/150066.html`);
      await page.locator('input[name=q]').fill('151076');
      await expect(page.locator('[data-search-results] [data-result-id]')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('search').first()).toMatchAriaSnapshot(`
        - search:
          - combobox "${words.search}" [expanded]: "151076"
          - button
          - listbox "${words.results}":
            - group "${words.results}":
              - option /^151076 / [selected]
      `);
    });
  });
}
