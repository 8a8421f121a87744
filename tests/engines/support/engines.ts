import { inject } from 'vitest';
import { browserArguments } from '../../support/browser.ts';
import { isRootUser } from '../../support/browser-probes.ts';
import { startPuppeteerReader } from './puppeteer-reader.ts';
import type { Reader } from './reader.ts';
import { startWebKitReader } from './webkit-reader.ts';

/** Every engine that browsers have. */
export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What a machine has to try each engine with, or the reason why it has not. */
export interface FoundEngines {
  Chromium: { path: string } | { reason: string };
  Firefox: { path: string } | { reason: string };
  WebKit: { driver: string; screen: string } | { reason: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    engines: FoundEngines;
  }
}

/**
 * How to start an engine, or why it cannot be tried here.
 *
 * `'Firefox'` -> `{ start }`, or `{ reason: 'firefox-esr is not installed, ...' }`
 */
export function findEngine(
  name: EngineName,
): { start: () => Promise<Reader> } | { reason: string } {
  const found = inject('engines')[name];
  if ('reason' in found) return found;
  if ('driver' in found) return { start: () => startWebKitReader(found) };
  return {
    start: () =>
      startPuppeteerReader(
        name === 'Firefox'
          ? { browser: 'firefox', executablePath: found.path }
          : {
              browser: 'chrome',
              executablePath: found.path,
              args: browserArguments({ isRoot: isRootUser() }),
            },
      ),
  };
}
