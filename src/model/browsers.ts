/**
 * The oldest browsers in which the whole of the site works, by the names that esbuild and browserslist
 * share. What is built for browsers is held to them (`tests/dist/browsers.test.ts`); readers are told by
 * the self-check, hosts by the README. In older ones pages can be read, and the search may be missing.
 */
export const OLDEST_BROWSERS = {
  chrome: '103',
  edge: '103',
  firefox: '102',
  safari: '15.4',
} as const satisfies Record<string, string>;

/** `['chrome103', 'edge103', 'firefox102', 'safari15.4']` */
export const BROWSER_TARGETS: string[] = Object.entries(OLDEST_BROWSERS).map(
  ([name, version]) => `${name}${version}`,
);
