/**
 * The documents print links relative to themselves, and as they were years ago. A page links to where
 * the same article is today.
 */

/** Articles that were merged or moved, by their old address without host, language and fragment. */
const MOVED: Readonly<Record<string, string>> = {
  // Documents from 2019 on link the article for Resource Manager where older ones link that for classic VMs.
  '/azure/backup/backup-azure-vms-prepare': '/azure/backup/backup-azure-arm-vms-prepare',
  '/azure/virtual-machines/linux/update-agent':
    '/azure/virtual-machines/extensions/update-linux-agent',
  '/azure/virtual-network/virtual-networks-static-private-ip-arm-ps':
    '/azure/virtual-network/ip-services/virtual-networks-static-private-ip-arm-ps',
  // The same for classic VMs; newer documents link the one above in its place.
  '/azure/virtual-network/virtual-networks-reserved-private-ip':
    '/azure/virtual-network/ip-services/virtual-networks-static-private-ip-arm-ps',
  // One article about all effects became one about effects and one for each of them.
  '/azure/governance/policy/concepts/effects': '/azure/governance/policy/concepts/effect-basics',
  '/azure/governance/policy/concepts/effect-deny':
    '/azure/governance/policy/concepts/effect-basics',
  '/azure/governance/policy/concepts/effect-modify':
    '/azure/governance/policy/concepts/effect-basics',
  'msdn.microsoft.com/library/ms788967(v=vs.110).aspx':
    '/dotnet/framework/wcf/feature-details/how-to-view-certificates-with-the-mmc-snap-in',
  'technet.microsoft.com/library/hh826148.aspx': '/powershell/module/nettcpip/new-netroute',
  'azure.microsoft.com/status': 'azure.status.microsoft',
};

/** Articles, or sections of them, whose task is described by a procedure here. */
const PROCEDURES: Readonly<Record<string, string>> = {
  '/azure/backup/backup-azure-arm-vms-prepare#install-the-vm-agent': 'set-up-vm-agent',
  '/azure/backup/backup-azure-arm-vms-prepare#network-connectivity':
    'allow-azure-access-by-ip-or-proxy',
  '/azure/backup/backup-azure-arm-vms-prepare#using-an-http-proxy-for-vm-backups':
    'allow-azure-access-by-ip-or-proxy',
  '/azure/virtual-machines/extensions/update-linux-agent': 'update-vm-agent',
  '/azure/backup/tutorial-restore-disk': 'restore-disks-then-create-vm',
};

/** A link of the inventory, in comparable form. */
export type LinkTarget =
  /** Shown or described on a page, so that there is nothing to link to. */
  | { kind: 'same-document' | 'picture' | 'portal' | 'no-longer-published' }
  | {
      kind: 'address';
      address: string;
      /** The procedure here that does what it describes. */
      procedure: string | undefined;
      /** What a page may name in its place: the address, a repository, a number, a cmdlet. */
      names: readonly string[];
    };

/**
 * Says where a link of a document leads today.
 *
 * `resolveLink('../virtual-machines/resize-vm.md#x', 'azure-backup')`
 * -> `{ kind: 'address', address: '/azure/virtual-machines/resize-vm', … }`
 *
 * @param service the service whose documents print it: relative links start from its folder
 */
export function resolveLink(link: string, service: string): LinkTarget {
  if (link.startsWith('#')) return { kind: 'same-document' };
  if (link.endsWith('.png')) return { kind: 'picture' };
  const folder = service === 'site-recovery' ? 'site-recovery' : 'backup';
  const url = new URL(link.replace(/\.md\b/, ''), `https://learn.microsoft.com/azure/${folder}/`);
  if (url.hostname === 'portal.azure.com') return { kind: 'portal' };
  // MSDN blogs were closed in 2020.
  if (url.hostname === 'blogs.msdn.com') return { kind: 'no-longer-published' };
  const address = comparableAddress(url.href);
  return {
    kind: 'address',
    address,
    procedure: PROCEDURES[address + url.hash] ?? PROCEDURES[address],
    names: namesOf(address),
  };
}

/**
 * The part of an address that says which article it is. Fragments are left out: articles are
 * rewritten, and the headings of old versions are gone.
 *
 * `comparableAddress('https://docs.microsoft.com/en-us/azure/x?view=1#y')` -> `'/azure/x'`
 */
export function comparableAddress(link: string): string {
  const url = new URL(link);
  const path = url.pathname.replace(/^\/[a-z]{2}-[a-z]{2}\//, '/').replace(/\/$/, '');
  const number = /[?&](?:LinkID|id)=(\d+)/i.exec(url.search)?.[1];
  const address = /^(?:docs|learn)\.microsoft\.com$/.test(url.hostname)
    ? path
    : `${url.hostname}${path}${number === undefined ? '' : `?${number}`}`;
  return MOVED[address] ?? address;
}

/**
 * What a page may name instead of linking to it: a site outside the publisher's documentation by its
 * address, a repository by its name, a numbered download by its number, the reference of a cmdlet by
 * the cmdlet.
 */
function namesOf(address: string): string[] {
  const cmdlet = /^\/powershell\/module\/[^/]+\/([a-z]+-[a-z]+)$/.exec(address)?.[1];
  const repository = /^github\.com\/([^/]+\/[^/]+)/.exec(address)?.[1];
  const download = /^www\.microsoft\.com\/download\/.*\?(\d+)$/.exec(address)?.[1];
  const site = address.startsWith('/') ? undefined : address;
  return [cmdlet, repository, download, site].filter((name) => name !== undefined);
}
