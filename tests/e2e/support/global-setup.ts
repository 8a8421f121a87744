import { startStaticServer } from '../../../src/tools/static-server.ts';
import { resolveBrowser } from '../../support/browser.ts';
import { createBrowserProbes } from '../../support/browser-probes.ts';
import { E2E_VARIABLES } from './environment.ts';

/** Finds a browser and serves the build twice: at the root of a host and under a path. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await resolveBrowser(createBrowserProbes());
  console.log(`Browser: ${browser.executablePath} (${browser.origin})`);
  // SHIRUBE_DIST: another folder than dist/, such as an unpacked release.
  const directory = process.env['SHIRUBE_DIST'] ?? 'dist';
  // Two hosts, so that a link that leaves the path finds nothing there.
  const [site, subpathSite] = await Promise.all([
    startStaticServer({ directory, port: 0 }),
    startStaticServer({ directory, port: 0, mount: '/deep/sub/path/' }),
  ]);
  process.env[E2E_VARIABLES.browser] = browser.executablePath;
  process.env[E2E_VARIABLES.site] = site.url;
  process.env[E2E_VARIABLES.subpathSite] = subpathSite.url;
  return async () => {
    await Promise.all([site.close(), subpathSite.close()]);
  };
}
