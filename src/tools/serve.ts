/** `node src/tools/serve.ts [--port 4321] [--mount /kb/] [--directory dist]`: shows a finished build. */
import { parseArgs } from 'node:util';
import { startStaticServer, type StaticServerOptions } from './static-server.ts';

const USAGE = 'npm run serve -- [--port 4321] [--mount /kb/] [--directory dist]';

/** Reads the command line, and adds the usage to what it says about a mistake there. */
function readOptions(): StaticServerOptions {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4321' },
        mount: { type: 'string', default: '/' },
        directory: { type: 'string', default: 'dist' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    return { ...values, port };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`, {
      cause: error,
    });
  }
}

try {
  const server = await startStaticServer(readOptions());
  console.log(`\nShirube is at ${server.url} (Ctrl+C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
