/**
 * A value that a reader has filled in once stands in the commands of every page. What one page makes must
 * therefore have another placeholder than what another page deletes or overwrites, or a command that deletes
 * is offered with the name of something that was made for safety.
 */
import { expect, it } from 'vitest';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { catalog } from '../support/own-catalog.ts';

interface Line {
  entry: string;
  text: string;
}

/** Commands after which something is gone, written anew or no longer there for who uses it. */
const DESTROYS =
  /\bdelete\b(?! --ids)|\bmkfs\.|\bparted\b.* mklabel|\bfsck -y|\bxfs_repair "|Initialize-Disk|Remove-Az|Format-Volume|-IsOffline \$true|disk detach|protection disable|stop-protection/;
/** Commands that make something, or work on what is there and must stay. */
const MAKES = /^az .*? (?:create|backup-now|attach) |^sudo mount |-IsOffline|-NewDriveLetter/;
/** Where something is, which both may name: groups, regions, the machine, accounts, shares. */
const PLACES =
  /^(?:.*resource-group|.*location|vm|subscription|.*vault|container|.*storage-account|cluster)$/;

const lines: Line[] = listEntries(catalog).flatMap(({ id, snippets }) =>
  Object.values(snippets).flatMap((snippet) =>
    snippet.kind === 'command' && !snippet.undo
      ? snippet.text.split('\n').map((text) => ({ entry: id, text }))
      : [],
  ),
);

/** 'az snapshot delete --name "<snapshot>" --resource-group "<resource-group>"' -> ['snapshot'] */
function listThings(text: string): string[] {
  return [...text.matchAll(/<([a-z][a-z0-9-]*)>/g)]
    .map(([, id = '']) => id)
    .filter((id) => !PLACES.test(id));
}

/** What a command takes away: it names it last. 'az restore-point delete --collection-name "<a>" --name "<b>"' -> ['b'] */
function listDestroyed(text: string): string[] {
  return listThings(text).slice(-1);
}

function findShared(all: readonly Line[]): string[] {
  const made = all.filter(({ text }) => MAKES.test(text) && !DESTROYS.test(text));
  return all
    .filter(({ text }) => DESTROYS.test(text))
    .flatMap(({ entry, text }) =>
      listDestroyed(text).flatMap((thing) =>
        made
          .filter((other) => other.entry !== entry && listThings(other.text).includes(thing))
          .map((other) => `${entry} destroys the <${thing}> that ${other.entry} makes or uses`),
      ),
    );
}

it('are never those that another page makes', () => {
  const made = { entry: 'a', text: 'az snapshot create --name "<snapshot>" --source "<disk>"' };
  const mounted = { entry: 'b', text: 'sudo mount -o ro "<device>" /mnt' };
  const destroying = [
    {
      entry: 'c',
      text: 'az snapshot delete --resource-group "<resource-group>" --name "<snapshot>"',
    },
    { entry: 'c', text: 'sudo mkfs.xfs "<device>1"' },
  ];
  expect(findShared([made, mounted, ...destroying])).toEqual([
    'c destroys the <snapshot> that a makes or uses',
    'c destroys the <device> that b makes or uses',
  ]);
  expect(findShared(lines)).toEqual([]);
});

it('may only be those of Azure Backup where a whole collection goes', () => {
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

it('are never those of something that a page creates', () => {
  const create = 'az storage account create --resource-group "<resource-group>" --name ';
  expect(
    findOverwriting([
      { entry: 'a', text: `${create}"<storage-account>"` },
      { entry: 'b', text: `${create}"<new-storage-account>"` },
    ]),
  ).toEqual(['a creates <storage-account>']);
  expect(findOverwriting(lines)).toEqual([]);
});
