/**
 * A value that a reader has filled in once stands in the commands of every page. So what a command deletes,
 * overwrites or changes for good has a name of its own: never that of something that another page makes for
 * safety, works on or only looks at.
 */
import { expect, it } from 'vitest';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { catalog } from '../support/own-catalog.ts';

interface Line {
  entry: string;
  text: string;
  /** Takes back what another command has done. */
  isUndo?: boolean;
}

const lines: Line[] = listEntries(catalog).flatMap(({ id, snippets }) =>
  Object.values(snippets).flatMap((snippet) =>
    snippet.kind === 'command'
      ? snippet.text.split('\n').map((text) => ({ entry: id, text, isUndo: snippet.undo === true }))
      : [],
  ),
);
/** Those that somebody begins with. */
const begun = lines.filter(({ isUndo }) => isUndo !== true);

/** 'vssadmin list shadowstorage /for=<shadow-drive>:' -> ['shadow-drive'] */
function listThings(text: string): string[] {
  return [...text.matchAll(/<([a-z][a-z0-9-]*)>/g)].map(([, id = '']) => id);
}

/** Those of other entries that name something. */
function findOthers(all: readonly Line[], entry: string, thing: string): Line[] {
  return all.filter((other) => other.entry !== entry && listThings(other.text).includes(thing));
}

/** Commands after which something is gone, written anew or no longer there for who uses it. */
const DESTROYS =
  /\bdelete\b(?! --ids)|\bmkfs\.|\bparted\b.* mklabel|\bfsck -y|\bxfs_repair "|Initialize-Disk|Remove-Az|Format-Volume|-IsOffline \$true|disk detach|protection disable|stop-protection/;
/** Commands that make something, or work on what is there and must stay. */
const MAKES = /^az .*? (?:create|backup-now|attach) |^sudo mount |-IsOffline|-NewDriveLetter/;
/** Where something is, which both may name: groups, regions, the machine, accounts, shares. */
const PLACES =
  /^(?:.*resource-group|.*location|vm|subscription|.*vault|container|.*storage-account|cluster)$/;

/** What a command takes away: it names it last. 'az restore-point delete --collection-name "<a>" --name "<b>"' -> ['b'] */
function listDestroyed(text: string): string[] {
  return listThings(text)
    .filter((id) => !PLACES.test(id))
    .slice(-1);
}

function findDestroyed(all: readonly Line[]): string[] {
  const made = all.filter(({ text }) => MAKES.test(text) && !DESTROYS.test(text));
  return all
    .filter(({ text }) => DESTROYS.test(text))
    .flatMap(({ entry, text }) =>
      listDestroyed(text).flatMap((thing) =>
        findOthers(made, entry, thing).map(
          (other) => `${entry} destroys the <${thing}> that ${other.entry} makes or uses`,
        ),
      ),
    );
}

it('deletes nothing by the name of what another page makes', () => {
  const made = { entry: 'a', text: 'az snapshot create --name "<snapshot>" --source "<disk>"' };
  const mounted = { entry: 'b', text: 'sudo mount -o ro "<device>" /mnt' };
  const destroying = [
    {
      entry: 'c',
      text: 'az snapshot delete --resource-group "<resource-group>" --name "<snapshot>"',
    },
    { entry: 'c', text: 'sudo mkfs.xfs "<device>1"' },
  ];
  expect(findDestroyed([made, mounted, ...destroying])).toEqual([
    'c destroys the <snapshot> that a makes or uses',
    'c destroys the <device> that b makes or uses',
  ]);
  expect(findDestroyed(begun)).toEqual([]);
});

it('deletes a whole collection only where it is one of Azure Backup', () => {
  const { 'backup-collection': backup, 'own-collection': own } = catalog.placeholders;
  const accepts = (pattern = '', value: string) => new RegExp(`^(?:${pattern})$`).test(value);
  expect(accepts(backup?.pattern, 'AzureBackup_vm-web-01_1234567890')).toBe(true);
  expect(accepts(backup?.pattern, 'rpc-web-01')).toBe(false);
  expect(accepts(own?.pattern, 'rpc-web-01')).toBe(true);
  expect(accepts(own?.pattern, 'AzureBackup_vm-web-01_1234567890')).toBe(false);
});

/**
 * Azure creates by writing: with the name of something that exists, "create" changes that instead of failing,
 * a storage account as well as the network interface of a VM that runs.
 */
function findOverwriting(all: readonly Line[]): string[] {
  return all.flatMap(({ entry, text }) => {
    if (
      !/^az (?:[a-z-]+ )+create /.test(text) ||
      /^az (?:lock|role assignment|vm repair) /.test(text)
    )
      return [];
    const [, name = ''] = / --name "<([a-z-]+)>"/.exec(text) ?? [];
    return name === '' || /^(?:new|test)-/.test(name) ? [] : [`${entry} creates <${name}>`];
  });
}

it('creates nothing by the name of what is there', () => {
  const create = 'az storage account create --resource-group "<resource-group>" --name ';
  expect(
    findOverwriting([
      { entry: 'a', text: `${create}"<storage-account>"` },
      { entry: 'b', text: `${create}"<new-storage-account>"` },
    ]),
  ).toEqual(['a creates <storage-account>']);
  expect(findOverwriting(begun)).toEqual([]);
});

/** Commands that change all of something, or what cannot be taken back. */
const CHANGES = /\bmanage-bde -off |\bchkdsk .* \/f|\bvssadmin resize |--enable-purge-protection /;

function findChanged(all: readonly Line[]): string[] {
  return all
    .filter(({ text }) => CHANGES.test(text))
    .flatMap(({ entry, text }) =>
      listThings(text).flatMap((thing) =>
        findOthers(all, entry, thing).map(
          (other) => `${entry} changes the <${thing}> that ${other.entry} is about`,
        ),
      ),
    );
}

it('changes nothing for good by the name of what another page is about', () => {
  const listing = { entry: 'a', text: 'Get-ChildItem "<drive>:\\" -Directory' };
  const decrypting = { entry: 'b', text: 'manage-bde -off <drive>:' };
  expect(findChanged([listing, decrypting])).toEqual(['b changes the <drive> that a is about']);
  expect(findChanged(lines)).toEqual([]);
});

it('protects a VM in another vault with a policy of that vault', () => {
  const elsewhere = lines.filter(({ text }) => text.includes('--vault-name "<other-vault>"'));
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.filter(({ text }) => text.includes('"<policy>"'))).toEqual([]);
});

it('copies to a folder of its own, never into one that another page is about', () => {
  const copied = lines.flatMap(({ entry, text }) => {
    const [, folder] = /^robocopy .* "<([a-z-]+)>"/.exec(text) ?? [];
    return folder === undefined ? [] : [{ entry, folder }];
  });
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.filter(({ entry, folder }) => findOthers(lines, entry, folder).length > 0)).toEqual(
    [],
  );
});
