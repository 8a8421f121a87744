import { Worker } from 'node:worker_threads';
import type { Locale } from '../model/locales.ts';
import { loadIndexState } from '../published/index-state.ts';
import type { SearchPreviewMessage, SearchPreviewRequest } from './search-preview-worker.ts';
import type { SearchWorkerData } from './search-worker.ts';

/** The search of the development server. */
export interface SearchPreview {
  /** The text of a file of a language's index, as of all that was saved; undefined where it has no such file. */
  load(locale: Locale, path: string): Promise<string | undefined>;
  /** Begins with a language's index, which will be asked for. */
  prepare(locale: Locale): void;
  /** A file of the content was written or removed; its absolute path. */
  change(path: string): void;
  close(): void;
}

interface Index {
  state: number;
  files: ReadonlyMap<string, string>;
}

/**
 * Keeps the indexes of the languages whose search is used, in a thread of its own, which begins when one is.
 *
 * @param root the project's root
 */
export function previewSearch(root: string): SearchPreview {
  let worker: Promise<Worker> | undefined;
  let state = 0;
  const indexes = new Map<Locale, Index>();
  const waiting = new Set<{ locale: Locale; fulfil: () => void; reject: (error: Error) => void }>();

  const start = async (): Promise<Worker> => {
    const workerData: SearchWorkerData = { root, ...(await loadIndexState(root)) };
    const started = new Worker(new URL('search-preview-worker.ts', import.meta.url), {
      workerData,
    });
    started.unref();
    started.on('message', (message: SearchPreviewMessage) => {
      if ('files' in message) {
        const files = new Map(message.files.map(({ path, text }) => [path, text]));
        indexes.set(message.locale, { state: message.state, files });
      }
      for (const one of waiting) {
        if (one.locale !== message.locale) continue;
        if ('problem' in message) one.reject(new Error(message.problem));
        else one.fulfil();
      }
    });
    started.once('error', (error: Error) => {
      worker = undefined;
      for (const { reject } of waiting) reject(error);
    });
    return started;
  };
  const ask = async (request: SearchPreviewRequest): Promise<void> => {
    worker ??= start();
    (await worker).postMessage(request);
  };
  /** Waits for the next that the thread tells of a language. */
  const waitFor = (locale: Locale): Promise<void> => {
    let one: Parameters<typeof waiting.add>[0] | undefined;
    return new Promise<void>((fulfil, reject) => {
      one = { locale, fulfil, reject };
      waiting.add(one);
    }).finally(() => one && waiting.delete(one));
  };

  return {
    load: async (locale, path) => {
      await ask({ wanted: locale, state });
      while ((indexes.get(locale)?.state ?? -1) < state) await waitFor(locale);
      return indexes.get(locale)?.files.get(path);
    },
    prepare: (locale) => {
      // Whoever asks for a file is told what fails.
      ask({ wanted: locale, state }).catch(() => undefined);
    },
    change: (path) => {
      state += 1;
      // Nobody has used the search: the thread reads all when it begins.
      if (worker !== undefined) void ask({ changed: path, state });
    },
    close: () => {
      void worker?.then((started) => started.terminate());
    },
  };
}
