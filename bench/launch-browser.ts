import { type Browser, chromium } from 'playwright';
import { browserArguments, resolveBrowser } from '../tests/support/browser.ts';
import { createBrowserProbes, isRootUser } from '../tests/support/browser-probes.ts';

/** Starts Chromium for a measurement: code is as fast there as for a reader, other than in tests. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await resolveBrowser(createBrowserProbes());
  return chromium.launch({ executablePath, args: browserArguments({ isRoot: isRootUser() }) });
}
