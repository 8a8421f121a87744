import { fill } from '../../model/i18n/texts.ts';
import type { CheckId, CheckTexts } from '../checks.ts';
import type { AnyResult, Check } from './check.ts';
import {
  checkClipboard,
  checkPolicy,
  checkScripts,
  checkServiceWorker,
  checkStorage,
} from './checks/browser.ts';
import { checkFonts } from './checks/fonts.ts';
import { checkSearch, checkSearchFiles, checkSearchNeeds } from './checks/search.ts';
import { checkAddresses, checkCaching, checkCompression, checkHeaders } from './checks/server.ts';
import { checkBuild, checkFiles, checkPlace } from './checks/site.ts';
import { type CheckEnvironment, isFromDisk } from './environment.ts';

interface CheckDefinition<Id extends CheckId> {
  run: Check<Id>;
  /** Asks the server, so that there is nothing to find out where the site was opened from disk. */
  needsServer?: boolean;
  /** Runs only when the reader asks for it, as it makes the server write errors down. */
  isOnRequest?: boolean;
}

/** Every check by its name. */
export const CHECKS: Readonly<{ [Id in CheckId]: CheckDefinition<Id> }> = {
  scripts: { run: checkScripts },
  place: { run: checkPlace },
  build: { run: checkBuild },
  files: { run: checkFiles, needsServer: true },
  policy: { run: checkPolicy },
  searchNeeds: { run: checkSearchNeeds },
  searchFiles: { run: checkSearchFiles },
  search: { run: checkSearch },
  addresses: { run: checkAddresses, needsServer: true, isOnRequest: true },
  headers: { run: checkHeaders, needsServer: true },
  compression: { run: checkCompression, needsServer: true },
  caching: { run: checkCaching, needsServer: true },
  serviceWorker: { run: checkServiceWorker, needsServer: true },
  storage: { run: checkStorage },
  clipboard: { run: checkClipboard },
  fonts: { run: checkFonts },
};

/** Runs one check; whatever it stumbles over is told as what it found. */
export async function runCheck(
  id: CheckId,
  environment: CheckEnvironment,
  texts: CheckTexts,
): Promise<AnyResult> {
  const { run, needsServer = false } = CHECKS[id];
  if (needsServer && isFromDisk(environment)) {
    return { state: 'absent', facts: [{ shared: 'disk' }] };
  }
  try {
    return await run(environment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'untested', facts: [{ literal: fill(texts.broken, { reason }) }] };
  }
}
