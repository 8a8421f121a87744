/** `npm start -- [--host 0.0.0.0] [--port 4321] [--mount /kb/]`: builds the site and shows it. */
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';
import { readServeWords, serveSite } from './serve-site.ts';
import { USAGES } from './usages.ts';

await runMain(async () => {
  // A wrong word is told before the build, not after it.
  const options = readServeWords(USAGES.start.usage);
  const { code } = await runCommand(['src/tools/build.ts']);
  if (code === 0) await serveSite(options);
  else process.exitCode = code;
});
