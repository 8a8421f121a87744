import { afterEach, expect, it, vi } from 'vitest';
import { readPlace, readProps } from '../../../src/dom/page-data.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('reads what the page tells an element', () => {
  const props = { engine: 'assets/a.js', texts: { none: '“{query}” <b>' } };
  const element = { dataset: { props: JSON.stringify(props) } } as unknown as HTMLElement;
  expect(readProps(element)).toEqual(props);
});

it('does not start on an element that the page tells nothing', () => {
  const element = { tagName: 'MAIN', dataset: {} } as unknown as HTMLElement;
  expect(() => readProps(element)).toThrow('No data-props on MAIN');
});

it('reads where the page stands', () => {
  const documentElement = { lang: 'ja', dataset: { root: '../' } };
  vi.stubGlobal('document', { documentElement });
  expect(readPlace()).toEqual({ root: '../', lang: 'ja' });
});
