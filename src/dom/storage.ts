/**
 * What a page remembers in the browser: in this tab (`sessionStorage`) or on this device
 * (`localStorage`). Where storage is off, nothing is remembered and nothing fails.
 */
export type Memory = 'tab' | 'device';

/** Reads what was remembered: `recall('tab', 'ticks')` -> what was kept as JSON; undefined if nothing is. */
export function recall(memory: Memory, key: string): unknown {
  try {
    return JSON.parse(storageOf(memory).getItem(nameOf(key)) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Remembers a value as JSON; undefined forgets it. */
export function remember(memory: Memory, key: string, value: unknown): void {
  try {
    if (value === undefined) storageOf(memory).removeItem(nameOf(key));
    else storageOf(memory).setItem(nameOf(key), JSON.stringify(value));
  } catch {
    // Storage is off or full: it lasts for this page.
  }
}

function storageOf(memory: Memory): Storage {
  return memory === 'tab' ? sessionStorage : localStorage;
}

function nameOf(key: string): string {
  return `shirube-${key}`;
}
