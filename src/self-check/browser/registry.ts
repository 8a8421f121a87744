import { checkAddresses } from './addresses.ts';
import { checkBuild } from './build.ts';
import { checkCaching } from './caching.ts';
import { checkClipboard } from './clipboard.ts';
import { checkCompression } from './compression.ts';
import { checkEngine } from './engine.ts';
import { checkFiles } from './files.ts';
import { checkFonts } from './fonts.ts';
import { checkHeaders } from './headers.ts';
import { checkPlace } from './place.ts';
import { checkPolicy } from './policy.ts';
import { checkScripts } from './scripts.ts';
import { checkSearchFiles } from './search-files.ts';
import { checkSearch } from './search.ts';
import { checkServiceWorker } from './service-worker.ts';
import { checkStorage } from './storage.ts';
import type { Check, CheckId } from './types.ts';

interface CheckDefinition<Id extends CheckId> {
  run: Check<Id>;
  /** Runs only when the reader asks for it, as it makes the server write errors down. */
  isOnRequest?: boolean;
}

/** Every check, in the order in which they run and stand on the page. */
export const CHECKS = {
  scripts: { run: checkScripts },
  place: { run: checkPlace },
  build: { run: checkBuild },
  files: { run: checkFiles },
  policy: { run: checkPolicy },
  engine: { run: checkEngine },
  searchFiles: { run: checkSearchFiles },
  search: { run: checkSearch },
  addresses: { run: checkAddresses, isOnRequest: true },
  headers: { run: checkHeaders },
  compression: { run: checkCompression },
  caching: { run: checkCaching },
  serviceWorker: { run: checkServiceWorker },
  storage: { run: checkStorage },
  clipboard: { run: checkClipboard },
  fonts: { run: checkFonts },
} as const satisfies { [Id in CheckId]: CheckDefinition<Id> };

/** The checks by their names, in order. */
export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];
