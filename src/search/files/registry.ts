/**
 * Where scripts that carry data hand it over: `__shirube.receive('3f2a/ja/entries', …)`. It belongs to
 * the page and not to one bundle, so that several bundles may load from one index.
 */
export interface Registry {
  receive(key: string, data: unknown): void;
  received: Map<string, unknown>;
}

/** The global under which scripts find the registry. */
export const REGISTRY_GLOBAL = '__shirube';

/** Makes the registry known to scripts; a second call changes nothing. */
export function installRegistry(): Registry {
  const scope = globalThis as { [REGISTRY_GLOBAL]?: Registry };
  const known = scope[REGISTRY_GLOBAL];
  if (known !== undefined) return known;
  const received = new Map<string, unknown>();
  const registry: Registry = {
    received,
    receive: (key, data) => {
      received.set(key, data);
    },
  };
  scope[REGISTRY_GLOBAL] = registry;
  return registry;
}

/** Takes what a script has handed over under a key, once. */
export function takeReceived(key: string): { data: unknown } | undefined {
  const { received } = installRegistry();
  if (!received.has(key)) return undefined;
  const data = received.get(key);
  received.delete(key);
  return { data };
}
