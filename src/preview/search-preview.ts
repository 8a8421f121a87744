import type { Worker } from 'node:worker_threads';
import type { Locale } from '../model/locales.ts';
import type { SearchPreviewMessage, SearchPreviewRequest } from './follow-search.ts';

/** The search of the development server. */
export interface SearchPreview {
  /** The text of a file of a language's index, as of all that was saved; undefined where it has no such file. */
  load(locale: Locale, path: string): Promise<string | undefined>;
  /** A page of a language is shown: its index will be asked for, now and after each change. */
  prepare(locale: Locale): void;
  /** A file of the content was written or removed; its absolute path. */
  change(path: string): void;
  close(): void;
}

/** A language's index as of a state, or why there is none. */
type Index = { state: number } & ({ files: ReadonlyMap<string, string> } | { problem: Error });

/** The thread that follows what is saved (`follow-search.ts`), as far as it is used here. */
export type SearchThread = Pick<Worker, 'postMessage' | 'on' | 'once' | 'unref' | 'terminate'>;

/**
 * Keeps the indexes of the languages whose search is used, in a thread of its own, which begins when one is.
 *
 * @param startThread is called again where the thread has failed
 */
export function previewSearch(startThread: () => Promise<SearchThread>): SearchPreview {
  let thread: Promise<SearchThread> | undefined;
  let state = 0;
  const indexes = new Map<Locale, Index>();
  const waiting = new Set<{ locale: Locale; fulfil: () => void; reject: (error: Error) => void }>();
  const forgetThread = (error: unknown): void => {
    thread = undefined;
    const problem = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting) reject(problem);
  };

  const start = async (): Promise<SearchThread> => {
    const started = await startThread();
    started.unref();
    started.on('message', (message: SearchPreviewMessage) => {
      const { locale, state: of } = message;
      indexes.set(
        locale,
        'files' in message
          ? { state: of, files: new Map(message.files.map(({ path, text }) => [path, text])) }
          : { state: of, problem: new Error(message.problem) },
      );
      for (const one of waiting) if (one.locale === locale) one.fulfil();
    });
    started.once('error', forgetThread);
    return started;
  };
  const ask = async (request: SearchPreviewRequest): Promise<void> => {
    if (thread === undefined) {
      thread = start();
      thread.catch(forgetThread);
    }
    (await thread).postMessage(request);
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
      const isOld = (): boolean => (indexes.get(locale)?.state ?? -1) < state;
      do {
        // Asked again where something was saved meanwhile: the thread may have taken it for done.
        await ask({ wanted: locale, state });
        if (isOld()) await waitFor(locale);
      } while (isOld());
      const index = indexes.get(locale);
      if (index !== undefined && 'problem' in index) throw index.problem;
      return index?.files.get(path);
    },
    prepare: (locale) => {
      // Whoever asks for a file is told what fails.
      ask({ shown: locale, state }).catch(() => undefined);
    },
    change: (path) => {
      state += 1;
      // Nobody has used the search: the thread reads all when it begins.
      if (thread !== undefined) ask({ changed: path, state }).catch(() => undefined);
    },
    close: () => {
      thread?.then((started) => started.terminate()).catch(() => undefined);
    },
  };
}
