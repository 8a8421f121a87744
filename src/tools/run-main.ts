/**
 * Runs a command; where it cannot do what it is for, it ends with what the error says and 1.
 *
 * `await runMain(() => build(process.argv.slice(2)))`
 */
export async function runMain(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
