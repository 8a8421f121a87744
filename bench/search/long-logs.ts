/**
 * `npm run bench:logs`: prints the CPU time that the paste of a log takes, on the index of the finished build
 * in `dist/`: a megabyte of an extension's log, a megabyte of one line, and one word 25,000 times.
 */
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';
import { openSearch } from './ask.ts';
import { formatTable } from './blocks.ts';
import { createDistSource } from './dist-source.ts';

const LENGTH = 1_000_000;
const ROUNDS = 7;

const COMPONENT = 'Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0.9156.0';
/** What an agent and its extension write, with what differs from line to line. */
const KINDS: readonly ((at: number) => string)[] = [
  (at) =>
    `INFO [${COMPONENT}] Snapshot of disk /dev/sd${word(at)} (LUN ${String(at % 64)}) started`,
  (at) =>
    `INFO ExtHandler Downloading manifest from https://store${String(at)}.example.net/${id(at)}`,
  (at) =>
    `VERBOSE [HEARTBEAT] Agent WALinuxAgent-2.9.1.1 is running as the goal state agent ${id(at)}`,
  (at) =>
    `WARNING Monitor Get error: [HTTP Failed] GET /metadata/instance -- IOError timed out -- ${String(at % 7)} attempts made`,
  (at) =>
    `INFO [${COMPONENT}] thread ${word(at * 31)} waits for mount /srv/${word(at * 17)}/${word(at * 5)}`,
  (at) =>
    `{"handler": "${COMPONENT}", "status": "transitioning", "vm": "vm-${String(at)}", "sequence": ${String(at)}}`,
];
const FAILURE = 'Failed to FIFREEZE: /srv/data with error message: Device or resource busy';

const pastes: Record<string, string> = {
  'log of an extension': writeLog(
    (at) => `${time(at)} ${KINDS[at % KINDS.length]?.(at) ?? ''}`,
    FAILURE,
  ),
  'equal lines': writeLog(() => `2026-11-29T02:14:07.123Z ${KINDS[0]?.(1) ?? ''}`),
  'one word': 'snapshot '.repeat(25_000),
};

const dist = join(projectRoot, 'dist');
const { engine } = await openSearch('en', (locale) => createDistSource(dist, locale));
const rows: string[][] = [];
for (const [name, paste] of Object.entries(pastes)) {
  const times: number[] = [];
  let first = 'none';
  for (let round = 0; round < ROUNDS; round += 1) {
    // Another text each time: nothing of it may be remembered.
    const before = process.cpuUsage();
    const { results } = await engine.search(`${String(round)} ${paste}`);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    first = results[0]?.id ?? 'none';
  }
  const [, ...warm] = times;
  const median = warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0;
  rows.push([name, median.toFixed(0), (times[0] ?? 0).toFixed(0), first]);
}
console.log(formatTable(['paste', 'ms of CPU, warm', 'first time', 'first result'], rows));

/** Lines up to a megabyte, then the last one. */
function writeLog(lineAt: (at: number) => string, last?: string): string {
  const lines: string[] = [];
  for (let length = 0; length < LENGTH; length += (lines.at(-1)?.length ?? 0) + 1) {
    lines.push(lineAt(lines.length));
  }
  return [...lines, last ?? ''].join('\n');
}

/** `time(61)` -> `'2026-11-29T00:01:01.061Z'` */
function time(at: number): string {
  return new Date(Date.UTC(2026, 10, 29) + at * 1001).toISOString();
}

/** `id(1)` -> `'00000001-8f0e-4c8c-9a6d-0d4f9e3779b1'` */
function id(at: number): string {
  const hex = (number: number): string => number.toString(16).padStart(8, '0');
  return `${hex(at)}-8f0e-4c8c-9a6d-0d4f${hex((at * 0x9e3779b1) >>> 0)}`;
}

/** `word(27)` -> `'bb'` */
function word(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : word(Math.floor(at / 26)) + letter;
}
