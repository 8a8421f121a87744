import type { Locale } from '../../model/locales.ts';
import { SearchDataError } from '../types.ts';
import { createCachedSource } from './cached-source.ts';
import { searchFileKey, searchFilePath } from './paths.ts';
import type { SearchFileName, SearchSource } from './payloads.ts';
import { installRegistry, takeReceived } from './registry.ts';

/** Where the files of an index are, as seen from a page. */
export interface ScriptSourceOptions {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  /** The build that the page belongs to. */
  build: string;
  locale: Locale;
  /** How long to wait for a file, in milliseconds. */
  timeout?: number;
}

const DEFAULT_TIMEOUT = 30_000;
const ATTEMPTS = 2;

/**
 * Loads the files of an index as scripts, which works on any server and from disk, under a policy of
 * `script-src 'self'`.
 */
export function createScriptSource(options: ScriptSourceOptions): SearchSource {
  installRegistry();
  return createCachedSource((name) => loadFile(name, options));
}

async function loadFile(name: SearchFileName, options: ScriptSourceOptions): Promise<unknown> {
  const { root, build, locale, timeout = DEFAULT_TIMEOUT } = options;
  const address = root + searchFilePath(build, locale, name);
  for (let attempt = 1; ; attempt += 1) {
    try {
      // A browser may keep a failed answer for an address; it has none for this one.
      await loadScript(attempt === 1 ? address : `${address}?retry=${String(Date.now())}`, timeout);
      const found = takeReceived(searchFileKey(build, locale, name));
      if (found !== undefined) return found.data;
      throw new SearchDataError(`${address} was loaded but did not hand over its data.`);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function loadScript(address: string, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const finish = (error?: SearchDataError): void => {
      clearTimeout(timer);
      script.remove();
      if (error === undefined) resolve();
      else reject(error);
    };
    const timer = setTimeout(() => {
      finish(new SearchDataError(`${address} did not arrive in time.`));
    }, timeout);
    script.addEventListener('load', () => {
      finish();
    });
    script.addEventListener('error', () => {
      finish(new SearchDataError(`${address} could not be loaded.`));
    });
    script.src = address;
    document.head.append(script);
  });
}
