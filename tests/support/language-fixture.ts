import { type ContentFiles, reportContent, VALID_CONTENT } from './content-fixture.ts';

/** A small term base. */
const GLOSSARY = `- id: server
  kind: domain
  en: server
  ja: サーバー
  zh-TW: 伺服器
  variants: {}
  avoid: { ja: [サーバ], zh-TW: [服務器], en: [Metal Desk] }
  basis: {}
- id: vm-agent
  kind: domain
  en: VM agent
  ja: VM エージェント
  zh-TW: VM 代理程式
  variants: {}
  avoid: {}
  basis: {}
- id: cloud-service
  kind: domain
  en: cloud service (classic)
  ja: クラウド サービス (クラシック)
  zh-TW: 雲端服務 (傳統)
  variants: {}
  avoid: {}
  basis: {}
- id: metal-cloud
  kind: product
  en: Metal cloud
  ja: Metal cloud
  zh-TW: Metal 雲端
  variants: {}
  avoid: {}
  basis: {}
`;

/**
 * What the author of a translation is told about one sentence of it.
 *
 * `reportSentence('ja', 'サーバを見ます。')`
 */
export async function reportSentence(
  locale: 'en' | 'ja' | 'zh-TW',
  sentence: string,
): Promise<string> {
  const source = VALID_CONTENT['causes/a-cause/en.mdx'].replace('It is worn.', sentence);
  const frontMatter = locale === 'en' ? '' : "---\nsourceHash: 'ffffffffffff'\n---\n\n";
  const files: ContentFiles = {
    'glossary.yaml': GLOSSARY,
    'errors/BrokenThing/ja.mdx': undefined,
    [`causes/a-cause/${locale}.mdx`]:
      frontMatter + source.replaceAll(/(?:Replace it|It is new)\./g, 'A.'),
  };
  return reportContent(files);
}
