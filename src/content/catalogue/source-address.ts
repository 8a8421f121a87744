/**
 * Where a document is read, with the place in it; undefined when it is no longer published.
 *
 * `sourceAddressOf({ url: 'https://example.com/a' }, 'limits')` -> `'https://example.com/a#limits'`
 */
export function sourceAddressOf(
  { url }: { url?: string | undefined },
  anchor: string | undefined,
): string | undefined {
  return url === undefined || anchor === undefined ? url : `${url}#${anchor}`;
}
