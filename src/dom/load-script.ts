/**
 * Loads a script into the page.
 *
 * @throws when it cannot be had
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // A browser may keep a failed or broken answer for an address; it has none for this one.
    script.src = tried.has(address) ? `${address}?retry=${Date.now()}` : address;
    tried.add(address);
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.append(script);
  });
}

const tried = new Set<string>();
