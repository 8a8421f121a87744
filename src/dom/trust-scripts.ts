/** The part of Trusted Types that is used here; TypeScript's library lacks it. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => unknown;
}

/**
 * Lets scripts be loaded from where the page itself came from, and nothing else become code: the
 * content security policy of the pages refuses every string that has passed no rule, and there is no
 * rule for markup. Called once, before anything loads a script.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, location.href) ? address : null),
  });
}

/**
 * Not by the origin, which pages from disk and `data:` addresses share ("null").
 *
 * `('../api/names.js', 'http://host/kb/404.html')` -> `true`
 */
export function isOwnScript(address: string, page: string): boolean {
  const { protocol, host, pathname } = new URL(address, page);
  const own = new URL(page);
  return protocol === own.protocol && host === own.host && pathname.endsWith('.js');
}
