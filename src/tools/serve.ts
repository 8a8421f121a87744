/** `npm run serve -- [--host 0.0.0.0] [--port 4321] [--mount /kb/] [--directory dist]`: shows a finished build. */
import { parseArgs } from 'node:util';
import { isOwnOnly } from '../model/own-address.ts';
import { runMain } from './run-main.ts';
import { startStaticServer, type StaticServerOptions } from './static-server.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.serve.usage;

/** Reads the command line, and adds the usage to what it says about a mistake there. */
function readOptions(): StaticServerOptions & { host: string } {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4321' },
        mount: { type: 'string', default: '/' },
        directory: { type: 'string', default: 'dist' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    if (values.host.trim() === '') {
      throw new Error('--host takes an address of this machine, or 0.0.0.0 for all.');
    }
    return { ...values, port };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`, {
      cause: error,
    });
  }
}

await runMain(async () => {
  const options = readOptions();
  const { urls } = await startStaticServer(options);
  console.log(
    urls.length === 1
      ? `\nShirube is at ${urls.join('')} (Ctrl+C ends it)`
      : `\nShirube is at (Ctrl+C ends it)\n  ${urls.join('\n  ')}`,
  );
  if (!isOwnOnly(options.host)) {
    console.warn('Whoever reaches this machine at such an address can read the site.');
  }
});
