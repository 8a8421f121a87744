import { afterAll, beforeAll, describe, it } from 'vitest';
import { type EngineName, findEngine } from './engines.ts';
import type { Reader } from './reader.ts';

/**
 * Describes what a reader does in one engine, in a browser that is started once. Where there is none,
 * one test is skipped with the reason.
 *
 * @param define gets a function that gives the browser, which is there when a test runs
 */
export function describeEngine(name: EngineName, define: (reader: () => Reader) => void): void {
  describe(name, () => {
    const engine = findEngine(name);
    if ('reason' in engine) {
      it(`is not tried: ${engine.reason}`, (context) => {
        context.skip(engine.reason);
      });
      return;
    }
    let reader: Reader | undefined;
    beforeAll(async () => {
      reader = await engine.start();
      console.log(reader.version);
    });
    afterAll(async () => {
      await reader?.close();
    });
    define(() => {
      if (reader === undefined) throw new Error('No browser was started.');
      return reader;
    });
  });
}
