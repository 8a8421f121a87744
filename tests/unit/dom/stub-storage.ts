import { vi } from 'vitest';

/**
 * Gives a page of the product "a-product" a storage, until globals are unstubbed.
 *
 * @param fault what keeps it from working: it is forbidden, or nothing goes into it any more
 * @returns what it holds
 */
export function stubStorage(
  initial: Readonly<Record<string, string>> = {},
  fault?: 'off' | 'full',
): Map<string, string> {
  const values = new Map(Object.entries(initial));
  const fail = (isFailing: boolean): void => {
    if (isFailing) throw new Error('Not for this page.');
  };
  vi.stubGlobal('document', { documentElement: { dataset: { product: 'a-product' } } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => {
      fail(fault === 'off');
      return values.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      fail(fault !== undefined);
      values.set(key, value);
    },
    removeItem: (key: string) => {
      fail(fault === 'off');
      values.delete(key);
    },
  });
  return values;
}
