import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/model/locales.ts';
import { applyExemptions, formatMissing, type Missing } from '../support/facts-coverage.ts';
import { comparableAddress, resolveLink } from '../support/facts-links.ts';
import { listLiterals } from '../support/facts-literals.ts';
import { normalize, patternOf } from '../support/facts-match.ts';

/** The texts of the literals of a fact. */
function literalsOf(fact: string): string[] {
  return listLiterals(fact, new Set(['2025-12-12'])).map(({ text }) => text);
}

/** Whether a page with that text has every literal of a fact. */
function isOnPage(fact: string, page: string, locale: Locale = 'en'): boolean {
  return listLiterals(fact, new Set()).every((literal) =>
    patternOf(literal, locale).test(normalize(page)),
  );
}

describe('literals of a fact', () => {
  it.each([
    ['Fix, step 1: `net start COMSysApp`', ['net start COMSysApp']],
    [
      'Exclude C:\\Packages\\Plugins, and /etc/waagent.conf',
      ['C:\\Packages\\Plugins', '/etc/waagent.conf'],
    ],
    ['Limits: 18 points; kept 1 to 5 days', ['1 to 5 days', '18']],
    ['only 50% (17.5 TB) of it', ['50%', '17.5 TB']],
    ['retires in September 2028, announced on 2025-09-30', ['2025-09-30', 'September 2028']],
    ['at most four; five or more VMs', ['four', 'five']],
    ['.NET 4.5 (2017-2019 documents), version 2.6.1198.718', ['4.5', '2.6.1198.718']],
    ['names Visual Studio 2015', ['2015']],
    ['ports 80, 443', ['80', '443']],
  ])('%s', (fact, expected) => {
    expect(literalsOf(fact)).toEqual(expected);
  });

  it.each([
    'Step 2a: restart it (2017, 2019: another way); Cause 3: a lock',
    '9: the option is greyed out',
    'Still there on 2025-12-12, the date of a document',
  ])('has none: %s', (fact) => {
    expect(literalsOf(fact)).toEqual([]);
  });
});

describe('a literal on a page', () => {
  it.each([
    ['`net stop serviceName`', 'net stop <service name>'],
    ['`AzureBackupRG_<Geo>_<number>`', 'AzureBackupRG_{Geo}_{number}'],
    ['`/x/VMSnapshotLinux-1.0.9170.0/main`', '/x/VMSnapshotLinux-<version>/main'],
    ['`HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes`', 'hklm\\software\\classes'],
    ['`MountsToSkip = /mnt/resource`', 'MountsToSkip=/mnt/resource'],
    [
      '`"SchUseStrongCrypto"=dword:00000001`',
      'reg add X /v SchUseStrongCrypto /t REG_DWORD /d 1 /f',
    ],
    ['over 12 hours', 'a 12-hour backup'],
    ['five or more', 'from 5 on'],
    ['until 2025-09-30', 'until September 30, 2025'],
  ])('%s is in "%s"', (fact, page) => {
    expect(isOnPage(fact, page)).toBe(true);
  });

  it.each([
    ['kept 1 to 5 days', '保存期間は1～5日です', 'ja'],
    ['over 12 hours', '超過 12 小時', 'zh-TW'],
    ['in September 2028', '2028年9月に廃止', 'ja'],
    ['on 2025-09-30', '2025 年 9 月 30 日', 'zh-TW'],
  ] as const)('%s is in "%s"', (fact, page, locale) => {
    expect(isOnPage(fact, page, locale)).toBe(true);
  });

  it.each([
    ['port 8443', 'port 18443'],
    ['18 points', 'version 1.18'],
    ['over 12 hours', '12 days'],
    ['`/var/lib/waagent`', '/VAR/lib/waagent'],
    ['`Logs.Verbose`', 'Logs.VerboseMode'],
    ['`Extensions.Enable`', 'Extensions.Enabled'],
  ])('%s is not in "%s"', (fact, page) => {
    expect(isOnPage(fact, page)).toBe(false);
  });
});

describe('a link of a document', () => {
  it.each([
    ['../virtual-machines/resize-vm.md', '/azure/virtual-machines/resize-vm'],
    ['./backup-support-matrix-iaas.md#x', '/azure/backup/backup-support-matrix-iaas'],
    ['https://docs.microsoft.com/en-us/azure/x?view=1#y', '/azure/x'],
    ['http://go.microsoft.com/fwlink/?LinkId=808124', 'go.microsoft.com/fwlink?808124'],
    [
      '../virtual-machines/linux/update-agent.md',
      '/azure/virtual-machines/extensions/update-linux-agent',
    ],
  ])('%s leads to %s', (link, address) => {
    expect(resolveLink(link, 'azure-backup')).toMatchObject({ kind: 'address', address });
  });

  it('starts from the folder of its service', () => {
    expect(resolveLink('x.md', 'site-recovery')).toMatchObject({
      address: '/azure/site-recovery/x',
    });
  });

  it.each([
    ['#vm-agent', 'same-document'],
    ['media/x/y.png', 'picture'],
    ['https://portal.azure.com/', 'portal'],
    ['http://blogs.msdn.com/b/mast/x.aspx', 'no-longer-published'],
  ])('%s is a %s', (link, kind) => {
    expect(resolveLink(link, 'azure-backup')).toEqual({ kind });
  });

  it('is the same article with and without language and fragment', () => {
    expect(comparableAddress('https://learn.microsoft.com/ja-jp/azure/x#a')).toBe('/azure/x');
  });
});

describe('exemptions', () => {
  const missing: Missing = {
    entry: 'BrokenThing',
    literal: '8443',
    fact: 'Port 8443 must be open',
    locales: ['ja'],
    place: 'content/errors/BrokenThing/ja.mdx',
  };
  const exemption = {
    entry: 'BrokenThing',
    literal: '8443',
    reason: 'No longer needed since 2019.',
  };

  it('leave out what they name', () => {
    expect(applyExemptions([missing], [exemption])).toEqual({ missing: [], unneeded: [] });
  });

  it('are told of when there is nothing to leave out', () => {
    expect(applyExemptions([], [exemption])).toEqual({ missing: [], unneeded: [exemption] });
  });

  it('tell an author what to put where', () => {
    expect(formatMissing([missing])).toMatchInlineSnapshot(`
      "BrokenThing lacks "8443" (ja)
        fact: Port 8443 must be open
        put it into content/errors/BrokenThing/ja.mdx"
    `);
  });
});
