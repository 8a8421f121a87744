/** What the global set-up hands to the tests, which run in processes of their own. */
export const E2E_VARIABLES = {
  /** The browser that was found, so that it is looked for once only. */
  browser: 'SHIRUBE_E2E_BROWSER',
  /** Address of the site at the root of a host. */
  site: 'SHIRUBE_E2E_SITE',
  /** Address of the same site under a path of another. */
  subpathSite: 'SHIRUBE_E2E_SUBPATH_SITE',
} as const satisfies Record<string, string>;

/**
 * Reads a value that the global set-up has left.
 *
 * `'site'` -> `'http://127.0.0.1:40123/'`
 */
export function readE2eVariable(name: keyof typeof E2E_VARIABLES): string {
  const value = process.env[E2E_VARIABLES[name]];
  if (value === undefined) {
    throw new Error(`${E2E_VARIABLES[name]} is not set: run the tests through Playwright.`);
  }
  return value;
}
