import type { TestProject } from 'vitest/node';
import { createBrowserProbes } from '../../support/browser-probes.ts';
import { resolveBrowser } from '../../support/browser.ts';
import { findProgram } from '../../support/programs.ts';
import { ENGINES, type FoundEngines } from './engines.ts';

/** Finds every engine, or brings it, one after the other; says which cannot be tried and why. */
export async function setup(project: TestProject): Promise<void> {
  const { executablePath } = await resolveBrowser(createBrowserProbes());
  const engines: FoundEngines = {
    Chromium: { path: executablePath },
    Firefox: findProgram('firefox'),
    WebKit: findWebKit(),
  };
  for (const name of ENGINES) {
    const found = engines[name];
    if ('reason' in found) console.warn(`${name}: ${found.reason}`);
  }
  project.provide('engines', engines);
}

function findWebKit(): FoundEngines['WebKit'] {
  const [driver, screen] = [findProgram('webKitDriver'), findProgram('screen')];
  if ('reason' in driver) return driver;
  return 'reason' in screen ? screen : { driver: driver.path, screen: screen.path };
}
