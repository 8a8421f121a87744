/** `npm test [-- step ...]`: runs every check, or the named steps. */
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';
import { runTests, selectSteps, TEST_PLAN } from './test-plan.ts';

// What `.env` names is somebody's own base, which these tests are not about.
process.env['SHIRUBE_CONTENT'] ??= 'content';

await runMain(async () => {
  const plan = selectSteps(TEST_PLAN, process.argv.slice(2));
  const passed = await runTests(plan, {
    run: runCommand,
    print: (text) => {
      console.log(text);
    },
    now: () => performance.now(),
  });
  process.exitCode = passed ? 0 : 1;
});
