import type { CheckEnvironment } from './environment.ts';

/** The smallest module there is: its mark and its version. */
const EMPTY_MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** Tells whether a policy lets WebAssembly be compiled and run. */
export async function canRunEngine({ wasm }: Pick<CheckEnvironment, 'wasm'>): Promise<boolean> {
  if (wasm === undefined) return false;
  try {
    await wasm.instantiate(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}
