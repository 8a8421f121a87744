import { defineConfig, devices } from '@playwright/test';
import { testBrowserArguments } from './tests/support/browser.ts';
import { isRootUser } from './tests/support/browser-probes.ts';
import { E2E_VARIABLES } from './tests/e2e/support/environment.ts';

const isCi = process.env['CI'] !== undefined;
// The global set-up sets it before any worker reads this file again.
const executablePath = process.env[E2E_VARIABLES.browser];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: true,
  // What hangs must end; what is slow on a busy machine must not fail.
  timeout: 900_000,
  expect: { timeout: 180_000 },
  // One more than there are processors, as tests wait for timers and for files.
  workers: 3,
  // A test that passes only the second time is a test that fails.
  retries: 0,
  forbidOnly: isCi,
  // `npm test` counts by the second.
  reporter: [['line'], ['json', { outputFile: '.cache/test-reports/e2e.json' }]],
  use: {
    // Recording takes a third of the time; `npx playwright test --trace on <file>` shows what happened.
    trace: 'off',
    // A context costs half a second; what a test leaves in one is cleared before the next.
    reuseContext: true,
    // Where a context is kept, it takes one of every test, for the case of a failure; the fixtures do so then.
    screenshot: 'off',
    // Every test begins with the network; `offline.spec.ts` allows the worker.
    serviceWorkers: 'block',
    launchOptions: {
      args: testBrowserArguments({ isRoot: isRootUser() }),
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
