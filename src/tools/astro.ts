/** `node src/tools/astro.ts build`: runs Astro's own command line, with its telemetry off. */
import { resolvePackageCommand, runNodeScript } from './test-run/package-command.ts';

process.exitCode = await runNodeScript(
  resolvePackageCommand('astro', 'astro'),
  process.argv.slice(2),
);
