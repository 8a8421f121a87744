import { describeFault } from '../model/describe-fault.ts';

/** How a command ends that cannot do what it is for. */
interface Failure {
  /** A line below what the error says, unless that says already that nothing was done. */
  outcome?: string;
  code?: number;
}

/**
 * Runs a command; where it cannot do what it is for, it ends with what the error says and 1.
 *
 * `await runMain(() => build(process.argv.slice(2)))`
 */
export async function runMain(
  main: () => Promise<void> | void,
  { outcome, code = 1 }: Failure = {},
): Promise<void> {
  try {
    await main();
  } catch (error) {
    const told = describeFault(error);
    const tellsOutcome = outcome === undefined || /nothing was \w+/i.test(told);
    console.error(tellsOutcome ? told : `${told}\n${outcome}`);
    process.exitCode = code;
  }
}
