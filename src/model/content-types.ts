/**
 * The file types that a build may hold, with the type that a server sends for each. Intranet servers
 * know these without any setting; whatever is not listed here is refused by some of them.
 */
export const CONTENT_TYPES = {
  '.css': 'text/css;charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
} as const satisfies Record<`.${string}`, string>;

/**
 * The content type of a path, by its extension; `undefined` for a type that no build may hold.
 *
 * `'/en/index.html'` -> `'text/html;charset=utf-8'`, `'/search.wasm'` -> `undefined`
 */
export function contentTypeOf(path: string): string | undefined {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  return Object.hasOwn(CONTENT_TYPES, extension)
    ? CONTENT_TYPES[extension as keyof typeof CONTENT_TYPES]
    : undefined;
}
