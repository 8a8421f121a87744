import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { distFolder } from '../../support/dist-folder.ts';
import { expectFirst, expectPath } from '../support/actions.ts';
import type { Reader } from '../support/reader.ts';

const ROOT = `${pathToFileURL(distFolder).href}/`;
const QUERY = '防毒軟體擋住備份擴充功能';
const FOUND = 'antivirus-blocks-backup-extension';

/** The example is in English and Japanese; Chinese has a tokenizer of its own. */
export function testContent(getReader: () => Reader): void {
  it('finds by words in Chinese, from disk', async () => {
    const reader = getReader();
    await reader.open(`${ROOT}zh-TW/search.html#q=${encodeURIComponent(QUERY)}`);
    await expectFirst(reader, FOUND);
    await reader.click(`[data-result-id=${FOUND}] a`);
    await expectPath(reader, ROOT, `zh-TW/causes/${FOUND}.html`);
    expect(reader.takeProblems()).toEqual([]);
  });
}
