/** `node src/cli/astro.ts build`: runs Astro's own command line, with its telemetry off. */
import { resolvePackageCommand, runNodeScript } from '../tooling/package-command.ts';

process.exitCode = await runNodeScript(
  resolvePackageCommand('astro', 'astro'),
  process.argv.slice(2),
);
