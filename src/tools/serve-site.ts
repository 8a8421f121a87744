import { isOwnOnly } from '../model/own-address.ts';
import { parseWords } from './parse-words.ts';
import { startStaticServer, type StaticServerOptions } from './static-server.ts';

/**
 * Reads how a site is to be shown from the command line.
 *
 * @throws a sentence with the usage
 */
export function readServeWords(usage: string): StaticServerOptions & { host: string } {
  const { values } = parseWords(
    {
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4321' },
        mount: { type: 'string', default: '/' },
        directory: { type: 'string', default: 'dist' },
      },
    },
    usage,
  );
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}". ${usage}`);
  }
  if (values.host.trim() === '') {
    throw new Error(`--host takes an address of this machine, or 0.0.0.0 for all. ${usage}`);
  }
  return { ...values, port };
}

/** Shows a finished build, and says where. */
export async function serveSite(options: StaticServerOptions & { host: string }): Promise<void> {
  const { urls } = await startStaticServer(options);
  console.log(
    urls.length === 1
      ? `\nShirube is at ${urls.join('')} (Ctrl+C ends it)`
      : `\nShirube is at (Ctrl+C ends it)\n  ${urls.join('\n  ')}`,
  );
  if (!isOwnOnly(options.host)) {
    console.warn('Whoever reaches this machine at such an address can read the site.');
  }
}
