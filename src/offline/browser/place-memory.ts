/**
 * The name under which a page remembers what holds for one copy of the product: on one host there may be others,
 * which share the storage.
 *
 * `keyAt('https://host.example/kb/', 'keep-whole')` -> `'keep-whole /kb/'`
 *
 * @param root address of the site's root
 */
export function keyAt(root: string, key: string): string {
  return `${key} ${new URL(root).pathname}`;
}
