import { REGISTRY_GLOBAL } from '../model/data-script.ts';

/** How long to wait for a script, in milliseconds. */
const TIMEOUT = 30_000;

/** Addresses of scripts that did not arrive in time: whoever asks for one again would wait for the same. */
const late = new Set<string>();

/**
 * Loads a script into the page: the only way to load anything that works on every server and from
 * disk, under a policy of `script-src 'self'`.
 *
 * @throws when it cannot be had, or not in time
 */
export async function loadScript(address: string, timeout = TIMEOUT): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    setTimeout(reject, timeout);
    document.head.append(script);
  })
    .catch((event: unknown) => {
      // Silence has no event.
      if (event === undefined) late.add(address);
      throw new Error(`${address} could not be loaded.`);
    })
    .finally(() => {
      script.remove();
    });
}

/**
 * Loads a script that carries data, and gives what it hands over. Tries twice, unless it does not arrive in
 * time: a reader waits once, and is then told.
 *
 * `await loadData('../api/build.js', 'build')` -> `'3f2a'`
 *
 * @param key the name under which the script hands its data over
 * @throws when the script cannot be had or hands nothing over; the next call tries again
 */
export async function loadData(address: string, key: string, timeout?: number): Promise<unknown> {
  const registry = openRegistry();
  const load = async (source: string): Promise<unknown> => {
    await loadScript(source, timeout);
    const data = registry.get(key);
    registry.delete(key);
    if (data === undefined) throw new Error(`${address} could not be loaded.`);
    return data;
  };
  const first = late.has(address) ? freshAddress(address) : address;
  return load(first).catch((error: unknown) => {
    if (late.has(first)) throw error;
    return load(freshAddress(address));
  });
}

/**
 * Another address of the same file: a browser may keep a failed or broken answer for an address, and has none
 * for this one. (In an address that has a query already, another question mark is a letter like any other.)
 *
 * `freshAddress('api/build.js')` -> `'api/build.js?retry=1795996800000'`
 */
export function freshAddress(address: string): string {
  return `${address}?retry=${Date.now()}`;
}

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a script that carries data once, and gives the same to everybody who asks for its key.
 *
 * @throws when it cannot be had; the next call tries again
 */
export function loadDataOnce(address: string, key: string): Promise<unknown> {
  const known = loading.get(key);
  if (known !== undefined) return known;
  const data = loadData(address, key).catch((error: unknown) => {
    loading.delete(key);
    throw error;
  });
  loading.set(key, data);
  return data;
}

/**
 * What scripts have handed over and nobody has taken yet, by key. It belongs to the page and not to
 * one bundle, so that several bundles may load from one index.
 */
export function openRegistry(): Map<string, unknown> {
  const scope = globalThis as { [REGISTRY_GLOBAL]?: Map<string, unknown> };
  return (scope[REGISTRY_GLOBAL] ??= new Map<string, unknown>());
}
