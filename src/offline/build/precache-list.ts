import { createHash } from 'node:crypto';
import { SERVICE_WORKER_PATH } from '../../model/urls.ts';

/** Every file of one build with its SHA-256 in Base64, by its path from the site's root. */
export type PrecacheList = Readonly<Record<string, string>>;

/**
 * Lists what the service worker keeps: everything but itself.
 *
 * `[{ path: 'en/index.html', read }]` -> `{ 'en/index.html': 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' }`
 */
export function listPrecache(
  files: readonly { path: string; read: () => Uint8Array }[],
): PrecacheList {
  const kept = files.filter(({ path }) => path !== SERVICE_WORKER_PATH);
  return Object.fromEntries(
    kept.map(({ path, read }) => [path, createHash('sha256').update(read()).digest('base64')]),
  );
}
