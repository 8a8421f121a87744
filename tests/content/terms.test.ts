import { expect, it } from 'vitest';
import { checkAvoidedTerms } from '../../src/content/checks/rules/avoided-terms.ts';
import type { Locale } from '../../src/model/locales.ts';
import { catalog } from '../support/own-catalog.ts';

const { glossary } = catalog;

function findAvoided(locale: Locale, sentence: string): string[] {
  const text = { file: '', locale, masked: sentence, current: sentence };
  const issues = checkAvoidedTerms(
    [{ ...text, placeAt: () => ({ line: 1, column: 1 }) }],
    glossary,
  );
  return issues.map(({ expected }) => expected);
}

it.each([
  ['ja', '復旧ポイント用リソース グループのロックを外します。', '復元ポイント用リソース グループ'],
  ['ja', 'DHCPの応答245が届きません。', 'DHCPオプション245'],
  ['ja', 'エージェントを入れ直します。', '再インストール'],
  ['ja', 'ライブラリを読み込み直します。', '再インストール'],
  ['ja', 'レプリケーションを有効にするジョブが失敗します。', 'レプリケーションの有効化ジョブ'],
  ['zh-TW', '從散發套件的套件庫更新。', '發行版'],
  ['zh-TW', '改用其他 VM 大小。', 'VM 規格'],
  ['zh-TW', '沒有收到 DHCP 回應 245。', 'DHCP option 245'],
  ['zh-TW', '透過代理程式啟動快照集。', '建立快照集'],
  ['zh-TW', 'IOPS 遭到節流。', '受到節流'],
  ['zh-TW', '從 Azure 資源庫建立。', 'Azure Marketplace 映像'],
  ['zh-TW', '依照 Microsoft 文章操作。', 'Microsoft 官方文件'],
  ['zh-TW', '卸除掛接點。', '取消掛接'],
] as const)('%s: %s', (locale, sentence, term) => {
  expect(findAvoided(locale, sentence)).toEqual([`the term "${term}".`]);
});

it.each([
  ['ja', '復元ポイント用リソース グループのロックを外します。'],
  ['zh-TW', '安裝 Visual C++ 可轉散發套件。'],
  ['zh-TW', '磁碟大小超過上限。'],
] as const)('%s: %s is fine', (locale, sentence) => {
  expect(findAvoided(locale, sentence)).toEqual([]);
});
