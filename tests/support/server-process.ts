import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';

/** A program that listens. */
export interface ServerProcess {
  stop: () => Promise<void>;
}

/** How long a busy machine may take to start a server. */
const START_MS = 120_000;

/**
 * Starts a server and waits until it answers. Only this process, by its id, is ended again.
 *
 * `('nginx', ['-c', 'nginx.conf'], 'http://127.0.0.1:8080/')` -> `{ stop }`
 */
export async function startServerProcess(
  command: string,
  args: readonly string[],
  url: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const state: { failure?: Error } = {};
  child.once('error', (error) => (state.failure = error));
  const ended = new Promise<void>((fulfil) => {
    child.once('close', () => fulfil());
  });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (!hasEnded()) child.kill('SIGTERM');
    await ended;
  };

  const deadline = performance.now() + START_MS;
  for (;;) {
    if (state.failure) throw state.failure;
    if (hasEnded()) throw new Error(`${command} has ended at once:\n${output}`);
    try {
      await ask(url);
      return { stop };
    } catch (error) {
      if (performance.now() > deadline) {
        await stop();
        throw new Error(`${command} does not answer at ${url}:\n${output}`, { cause: error });
      }
      await wait(50);
    }
  }
}

/** Ports that nobody uses, all of them different: `4` -> `[40123, 40321, 40555, 41023]` */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((fulfil, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => fulfil((server.address() as AddressInfo).port));
        }),
    ),
  );
  await Promise.all(
    servers.map((server) => new Promise<void>((fulfil) => server.close(() => fulfil()))),
  );
  return ports;
}
