/**
 * The closed lists by which entries are sorted and filtered. The name of each value in the three
 * languages stands in `content/ui/<locale>.yaml`, under `taxonomy.<list>.<value>`.
 */

/** What an error entry is about: a product's code, a message without a code, or a symptom without either. */
export const ERROR_KINDS = ['code', 'message', 'symptom'] as const;

/** A cause explains why something fails; a procedure is a task that several pages send the reader to. */
export const CAUSE_KINDS = ['cause', 'procedure'] as const;

/** The Azure service that reports the error. */
export const SERVICES = ['azure-backup', 'site-recovery'] as const;

/** What is protected. */
export const WORKLOADS = [
  'azure-vm',
  'azure-to-azure',
  'sql-server-in-azure-vm',
  'azure-files',
  'mars-agent',
  'azure-disk',
  'azure-blob',
  'aks',
] as const;

/** What the reader was doing when the error came. */
export const OPERATIONS = [
  'configure',
  'registration',
  'backup',
  'restore',
  'replication',
  'failover',
  'job',
  'agent',
] as const;

/** The part of the system to look at first. */
export const COMPONENTS = [
  'vm-agent',
  'extension',
  'vss',
  'file-system',
  'network',
  'storage',
  'restore-points',
  'encryption',
  'virtual-machine',
  'access-and-policy',
  'vault-and-jobs',
  'database',
  'file-share',
  'blob',
  'cluster',
  'mars-agent',
  'mobility-service',
] as const;

/** The operating system inside the virtual machine. An empty list means that it does not matter. */
export const OPERATING_SYSTEMS = ['windows', 'linux'] as const;

/** `retired`: the product no longer reports it. The page stays, because links to it do. */
export const STATUSES = ['active', 'retired'] as const;

export type Service = (typeof SERVICES)[number];
export type Workload = (typeof WORKLOADS)[number];
export type Operation = (typeof OPERATIONS)[number];
export type Component = (typeof COMPONENTS)[number];
export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
