import { isIP } from 'node:net';
import type { networkInterfaces } from 'node:os';

/** The addresses that stand for all that a machine has. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0': ['IPv4'],
  '::': ['IPv4', 'IPv6'],
};

/**
 * The addresses at which a server answers that listens at one, as they stand in an URL: its own, or all of
 * the machine, that which only the machine itself can reach first.
 *
 * `listAddresses('0.0.0.0', networkInterfaces())` -> `['127.0.0.1', '192.168.1.20']`
 */
export function listAddresses(
  host: string,
  interfaces: ReturnType<typeof networkInterfaces>,
): string[] {
  const families = EVERYWHERE[host];
  if (families === undefined) return [isIP(host) === 6 ? `[${host}]` : host];
  return (
    Object.values(interfaces)
      .flatMap((addresses) => addresses ?? [])
      // One of its own link needs a zone, which no browser takes.
      .filter(({ family, address }) => families.includes(family) && !address.startsWith('fe80:'))
      .sort((a, b) => Number(b.internal) - Number(a.internal))
      .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address))
  );
}
