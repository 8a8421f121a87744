/**
 * What a page remembers in the browser: in this tab (`sessionStorage`) or on this device
 * (`localStorage`). Where storage is off, nothing is remembered and nothing fails.
 */
export type Memory = 'tab' | 'device';

/**
 * Reads what was remembered: `recall('tab', 'ticks')` -> what was kept as JSON; null or undefined if nothing is.
 * Anything may be in the storage: older versions and other programs of the host write there too.
 */
export function recall(memory: Memory, key: string): unknown {
  let text;
  try {
    text = storageOf(memory).getItem(storageKey(key));
    return JSON.parse(text ?? '') as unknown;
  } catch {
    // A language was once kept as it is.
    return text;
  }
}

/** Remembers a value as JSON; undefined forgets it. */
export function remember(memory: Memory, key: string, value: unknown): void {
  try {
    if (value === undefined) storageOf(memory).removeItem(storageKey(key));
    else storageOf(memory).setItem(storageKey(key), JSON.stringify(value));
  } catch {
    // Storage is off or full: it lasts for this page.
  }
}

function storageOf(memory: Memory): Storage {
  return memory === 'tab' ? sessionStorage : localStorage;
}

/**
 * The name of a value in the storage. Sites about several products may lie on one host, and share it;
 * every page says which product it is about.
 *
 * `storageKey('ticks')` -> `'shirube-ticks'` on a page of the product `shirube`
 */
function storageKey(key: string): string {
  return `${document.documentElement.dataset['product'] ?? ''}-${key}`;
}
