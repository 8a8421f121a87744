import { vi } from 'vitest';
import { openRegistry } from '../../../src/dom/load-script.ts';

/** What a page answers to a script. */
export type Answer = 'data' | 'nothing' | 'error' | 'silence';

/** The scripts that a page was asked for, and what it answers to the next ones. */
export interface FakeScripts {
  requests: string[];
  answers: Answer[];
  /** How many of them are still in the page. */
  countLeft: () => number;
}

/** Puts a page into the global scope to which scripts can be added. One that arrives hands over `data`. */
export function fakeScripts(key: string, data: unknown): FakeScripts {
  const left = new Set<object>();
  const scripts: FakeScripts = { requests: [], answers: [], countLeft: () => left.size };
  class FakeScript {
    src = '';
    onload: ((event: Event) => void) | undefined;
    onerror: ((event: Event) => void) | undefined;
    remove(): void {
      left.delete(this);
    }
    run(): void {
      left.add(this);
      scripts.requests.push(this.src);
      const answer = scripts.answers.shift() ?? 'data';
      if (answer === 'silence') return;
      if (answer === 'data') openRegistry().set(key, data);
      queueMicrotask(() => {
        if (answer === 'error') this.onerror?.(new Event('error'));
        else this.onload?.(new Event('load'));
      });
    }
  }
  vi.stubGlobal('document', {
    createElement: () => new FakeScript(),
    head: {
      append: (script: FakeScript) => {
        script.run();
      },
    },
  });
  return scripts;
}
