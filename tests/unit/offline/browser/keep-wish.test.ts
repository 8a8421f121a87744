import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openWish } from '../../../../src/offline/browser/keep-wish.ts';
import { stubStorage } from '../../dom/stub-storage.ts';

const HERE = 'https://host.example/kb/';
const BESIDE = 'https://host.example/test/';

/** The pages that hear each other, by the name of their channel: what is open in the browser. */
let open: { name: string; onmessage: (() => void) | null }[];

beforeEach(() => {
  open = [];
  stubStorage();
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage: (() => void) | null = null;
      readonly name: string;
      constructor(name: string) {
        this.name = name;
        open.push(this);
      }
      postMessage(): void {
        for (const other of open) {
          if (other !== this && other.name === this.name) other.onmessage?.();
        }
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is that of every page of one copy, and of no other copy on the host', () => {
  const [first, second, beside] = [openWish(HERE), openWish(HERE), openWish(BESIDE)];
  const heard: string[] = [];
  first.hear(() => heard.push('first'));
  second.hear(() => heard.push('second'));
  beside.hear(() => heard.push('beside'));
  first.set(true);
  expect([first, second, beside].map((wish) => wish.isThere())).toEqual([true, true, false]);
  expect(heard).toEqual(['second']);
  second.set(false);
  expect(first.isThere()).toBe(false);
  first.tell();
  expect(heard).toEqual(['second', 'first', 'second']);
});

it('lasts until it is taken back', () => {
  openWish(HERE).set(true);
  expect(openWish(HERE).isThere()).toBe(true);
});
