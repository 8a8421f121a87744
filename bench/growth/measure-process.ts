import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/project-root.ts';

/** What a command used, with the processes that it started. */
export interface Usage {
  cpuSeconds: number;
  peakBytes: number;
}

/** How often the processes that a command started are looked at, in milliseconds. */
const INTERVAL = 100;

/**
 * Runs a Node script of the project to its end and tells what it used.
 *
 * Node gives exact figures of a process itself only. Those that it starts, such as Pagefind, are looked
 * at ten times a second, where there is `/proc`; elsewhere they are not counted.
 *
 * @throws with what it printed, when it fails
 */
export async function measureScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Usage> {
  const child = spawn(
    process.execPath,
    ['--import', new URL('report-usage.ts', import.meta.url).href, script, ...args],
    {
      cwd: projectRoot,
      env: { ...process.env, ...environment, MEASURED_BY: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((fulfil, reject) => {
    child.once('error', reject);
    child.once('close', fulfil);
  });
  const [output, errors, report] = [1, 2, 3].map((at) => text(child.stdio[at] as Readable));
  const watched = watchProcesses(child.pid ?? 0, ended);
  const code = await ended;
  if (code !== 0) {
    throw new Error(
      `${[script, ...args].join(' ')} failed:\n${String(await output)}${String(await errors)}`,
    );
  }
  const own = JSON.parse((await report) ?? '') as NodeJS.ResourceUsage;
  const { childSeconds, peakBytes } = await watched;
  return {
    cpuSeconds: (own.userCPUTime + own.systemCPUTime) / 1_000_000 + childSeconds,
    // In kilobytes.
    peakBytes: Math.max(peakBytes, own.maxRSS * 1024),
  };
}

/** Looks at a process and all below it until it ends. */
async function watchProcesses(
  root: number,
  ended: Promise<unknown>,
): Promise<{ childSeconds: number; peakBytes: number }> {
  const seconds = new Map<number, number>();
  let peakBytes = 0;
  const isOver = ended.then(
    () => true,
    () => true,
  );
  do {
    const family = findFamily(root, await listProcesses());
    for (const { id, cpuSeconds } of family) {
      if (id !== root) seconds.set(id, cpuSeconds);
    }
    peakBytes = Math.max(
      peakBytes,
      family.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    );
  } while (!(await Promise.race([isOver, wait(INTERVAL, false)])));
  return { childSeconds: [...seconds.values()].reduce((sum, value) => sum + value, 0), peakBytes };
}

interface ProcessState {
  id: number;
  parent: number;
  cpuSeconds: number;
  residentBytes: number;
}

/** As Linux counts, on all that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

async function listProcesses(): Promise<ProcessState[]> {
  const names = await readdir('/proc').catch(() => []);
  const states = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))),
  );
  return states.filter((state) => state !== undefined);
}

/** Reads `1234 (name) S 1 …`: see proc_pid_stat(5). Undefined when it has ended by now. */
async function readProcess(id: number): Promise<ProcessState | undefined> {
  const stat = await readFile(`/proc/${String(id)}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name may hold spaces and brackets; the fields after it are counted from the third.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    id,
    parent: field(4),
    cpuSeconds: (field(14) + field(15)) / TICKS_PER_SECOND,
    residentBytes: field(24) * PAGE_BYTES,
  };
}

/** A process with all that descend from it. */
function findFamily(root: number, processes: readonly ProcessState[]): ProcessState[] {
  const ids = new Set([root]);
  // A child may have a lower number than its parent.
  for (let size = 0; size < ids.size;) {
    size = ids.size;
    for (const { id, parent } of processes) if (ids.has(parent)) ids.add(id);
  }
  return processes.filter(({ id }) => ids.has(id));
}
