/** The caches of a browser, in memory: what is put again comes last, as there. */
export function createCaches(): CacheStorage {
  const all = new Map<string, Cache>();
  const open = (name: string): Promise<Cache> => {
    const known = all.get(name) ?? createCache();
    all.set(name, known);
    return Promise.resolve(known);
  };
  const caches = {
    open,
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
  };
  // The part of it that the site uses.
  return caches as CacheStorage;
}

function createCache(): Cache {
  const kept = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  const addressOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request);
  const cache: Pick<Cache, 'delete' | 'keys' | 'match' | 'put'> = {
    match: (request: RequestInfo | URL) => {
      const found = kept.get(addressOf(request));
      return Promise.resolve(found && new Response(found.body, { headers: found.headers }));
    },
    put: async (request: RequestInfo | URL, response: Response) => {
      kept.delete(addressOf(request));
      kept.set(addressOf(request), {
        body: await response.arrayBuffer(),
        headers: response.headers,
      });
    },
    delete: (request: RequestInfo | URL) => Promise.resolve(kept.delete(addressOf(request))),
    keys: () => Promise.resolve([...kept.keys()].map((address) => new Request(address))),
  };
  return cache as Cache;
}
