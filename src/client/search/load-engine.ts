import { isLocale, type Locale } from '../../locales.ts';
import { installRegistry, takeReceived } from '../../search/transport/registry.ts';
import { SearchDataError, type SearchEngine } from '../../search/types.ts';

/** What the script of the engine hands over. */
export interface EngineModule {
  createEngine: (place: EnginePlace) => SearchEngine | Promise<SearchEngine>;
}

/** Where a page is, and which index belongs to it. */
export interface EnginePlace {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  /** The build that the page belongs to. */
  build: string;
  locale: Locale;
}

/** The name under which the script of the engine hands it over. */
export const ENGINE_KEY = 'engine';

interface EngineLoaderOptions {
  root: string;
  build: string;
  /** The language of the page. */
  lang: string;
  /** Address of the script of the engine. */
  script: string;
}

/**
 * Makes a function that loads the search engine when it is first needed. What was loaded is kept; a
 * failed load is not, so that the next call tries again.
 */
export function createEngineLoader(options: EngineLoaderOptions): () => Promise<SearchEngine> {
  let engine: Promise<SearchEngine> | undefined;
  return () => {
    engine ??= loadEngine(options).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
}

async function loadEngine({
  root,
  build,
  lang,
  script,
}: EngineLoaderOptions): Promise<SearchEngine> {
  if (!isLocale(lang)) throw new SearchDataError(`There is no index for the language "${lang}".`);
  installRegistry();
  await loadScript(script);
  const received = takeReceived(ENGINE_KEY);
  if (received === undefined) throw new SearchDataError(`${script} did not hand over the engine.`);
  const { createEngine } = received.data as EngineModule;
  return createEngine({ root, build, locale: lang });
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new SearchDataError(`${address} could not be loaded.`));
    });
    document.head.append(script);
  });
}
