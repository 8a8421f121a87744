/**
 * Whether Windows keeps a name for a device, whatever stands behind a dot: a copy of the site on a share, and a
 * checkout of its content, would lack a file that is called so.
 *
 * `isDeviceName('Aux.h')` -> `true`, `isDeviceName('COM10')` -> `false`
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i.test(name);
}
