import { afterEach, expect, it, vi } from 'vitest';
import { runMain } from '../../../src/tools/run-main.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

/** What a command says that fails, and its exit code. */
async function fail(message: string, failure?: Parameters<typeof runMain>[1]) {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  await runMain(() => {
    throw new Error(message);
  }, failure);
  return [print.mock.calls.flat().join('\n'), process.exitCode];
}

it('ends with what the error says, and what comes of it where it does not say so', async () => {
  const failure = { outcome: 'Nothing was recorded.', code: 2 };
  expect(await fail('No such page.')).toEqual(['No such page.', 1]);
  vi.restoreAllMocks();
  expect(await fail('No such page.', failure)).toEqual(['No such page.\nNothing was recorded.', 2]);
  vi.restoreAllMocks();
  const told = 'The disk is full. Nothing was changed.';
  expect(await fail(told, failure)).toEqual([told, 2]);
});
