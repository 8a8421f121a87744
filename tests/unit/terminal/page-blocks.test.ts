import { expect, it } from 'vitest';
import { findEntry } from '../../../src/content/catalogue/entries.ts';
import type { Locale } from '../../../src/model/locales.ts';
import { layOut } from '../../../src/terminal/lay-out.ts';
import { buildPageBlocks } from '../../../src/terminal/page-blocks.ts';
import {
  type ContentFiles,
  KNOWN_ONLY,
  loadContent,
  VALID_CONTENT,
} from '../../support/content-fixture.ts';

async function show(id: string, locale: Locale, changes: ContentFiles = {}): Promise<string> {
  const { catalog } = await loadContent(changes);
  const entry = findEntry(catalog, id);
  if (entry === undefined) throw new Error(`There is no ${id}.`);
  return layOut(buildPageBlocks(catalog, entry, locale), 60);
}

const RICH = VALID_CONTENT['errors/BrokenThing/en.mdx'].replace(
  '</Step>',
  `<Warning>
It **stops** the \`saw\`.
</Warning>

- one: <Ref id="a-cause">this</Ref>
- two: [the manual](https://example.com/manual)

<Variants>
<Variant of="old">
Press.
</Variant>
<Variant of="new">
Touch.
</Variant>
</Variants>

<Older date="2020-01-31">
Knock.
</Older>
</Step>
<Step>
<Snippet id="mend" />
</Step>`,
);

it('shows an error with everything that prose may hold', async () => {
  expect(await show('BrokenThing', 'en', { 'errors/BrokenThing/en.mdx': RICH }))
    .toMatchInlineSnapshot(`
    "BrokenThing: A thing is broken
    Type: Error code
    Area: Saw
    Action: Cut
    System: Old
    Also known as: 4711

    Message
       The {thing} is broken.

    In short

    It broke.

    What to do

    1. Mend it: see The thing is worn [a-cause].

       Command Prompt · As administrator
          mend.exe

       Warning
          It stops the \`saw\`.

       - one: this [a-cause]
       - two: the manual <https://example.com/manual>

       Old
          Press.

       New
          Touch.

       From older documents (as of Jan 31, 2020)
          Knock.

    2. Command Prompt · As administrator
          mend.exe

    Causes

    1. The thing is worn [a-cause]
       It is worn.

    Confirm the fix

    It works.

    Before you contact support

    Collect the log.

    Sources

    - The manual · A publisher · version of Jan 31, 2025

    Facts verified on Nov 21, 2026"
  `);
});

it('shows a cause, and says that it stands in another language', async () => {
  expect(await show('a-cause', 'ja')).toMatchInlineSnapshot(`
    "部品の摩耗
    種類：原因
    システム：問わない

    日本語版はまだありません。以下は英語版の本文です。

    概要

    It is worn.

    確認方法

    Look at the manual <https://example.com/manual>.

    対処方法

    1. Replace it.

    解決の確認

    It is new.

    関連情報

    該当するエラー
    - BrokenThing 部品の故障

    出典

    - The manual · A publisher · 2025年1月31日版

    2026年11月21日に内容を確認"
  `);
});

it('shows what is known of an error without a page', async () => {
  expect(await show('KnownThing', 'zh-TW', { 'errors/KnownThing/error.yaml': KNOWN_ONLY }))
    .toMatchInlineSnapshot(`
    "KnownThing：零件故障
    類型：錯誤碼
    領域：鋸子
    作業：切割
    系統：舊式

    產品顯示的訊息 · English
       The {thing} is broken.

    本站已收錄這個錯誤，但還沒有說明頁面。

       鋸片已經磨損。

    內容相近的頁面
    - BrokenThing 零件故障

    可能原因

    1. 零件磨損 [a-cause]
       It is worn.

    資料來源

    - The manual · A publisher · 2025年1月31日的版本

    資料最後確認日期：2026年11月21日"
  `);
});
