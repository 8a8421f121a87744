const SEED = 0x811c9dc5;

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: a number that every text has another of, or nearly so. */
export function hashQuickly(text: string, seed = SEED): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Tells texts apart, where a browser has no hash of its own, as on plain http. It is no protection: whoever
 * wants to can make another text of the same fingerprint.
 *
 * `fingerprint('<html>…')` -> `'3f2a…'`, 16 hexadecimal digits
 */
export function fingerprint(text: string): string {
  return [SEED, 0x050c5d1f]
    .map((seed) => hashQuickly(text, seed).toString(16).padStart(8, '0'))
    .join('');
}
