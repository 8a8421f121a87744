/**
 * Tells whether only this machine can reach an address or name.
 *
 * `isOwnOnly('127.0.0.1')` -> `true`, `isOwnOnly('0.0.0.0')` -> `false`
 */
export function isOwnOnly(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
