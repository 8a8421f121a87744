/** `node src/tools/run-tests.ts [step ...]`: what `npm test` does, all of it or the named steps. */
import { runNodeScript } from './test-run/package-command.ts';
import { runTestSteps, selectTestSteps } from './test-run/test-run.ts';
import { listTestSteps } from './test-run/test-steps.ts';

try {
  const steps = selectTestSteps(listTestSteps(), process.argv.slice(2));
  const passed = await runTestSteps(steps, {
    run: (command) => runNodeScript(command.script, command.args, command.environment),
    print: (line) => {
      console.log(line);
    },
    now: () => performance.now(),
  });
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
