import { expect, it } from 'vitest';
import {
  type Facet,
  hasValue,
  listFacets,
  listVariantKinds,
  nameVariant,
} from '../../../src/model/facets.ts';

const NAMES = {
  shells: { cmd: { name: { en: 'Command Prompt', ja: 'コマンド', 'zh-TW': '命令' } } },
  facets: [
    { values: { windows: { en: 'Windows', ja: 'Windows', 'zh-TW': 'Windows' } } },
    { values: { old: { en: 'Old', ja: '旧式', 'zh-TW': '舊式' } } },
  ],
};

it('names the facets of a place, in the order of the table', () => {
  const facets = [
    { id: 'b', places: ['home', 'search'] },
    { id: 'c', places: ['search'] },
    { id: 'a', places: ['home'] },
  ] as unknown as Facet[];
  expect(listFacets(facets, 'home').map(({ id }) => id)).toEqual(['b', 'a']);
});

it('puts an entry under the values that it has, or under each if it concerns every one', () => {
  expect(hasValue({ os: ['windows', 'linux'] }, 'os', 'linux')).toBe(true);
  expect(hasValue({ os: ['windows'] }, 'os', 'linux')).toBe(false);
  expect(hasValue({ os: [] }, 'os', 'linux')).toBe(true);
  expect(hasValue({}, 'os', 'linux')).toBe(false);
});

it('calls a variant by the name of a shell, or of a value of a facet', () => {
  expect(listVariantKinds(NAMES)).toEqual([['cmd'], ['windows'], ['old']]);
  expect(nameVariant(NAMES, 'cmd', 'en')).toBe('Command Prompt');
  expect(nameVariant(NAMES, 'old', 'ja')).toBe('旧式');
  expect(nameVariant(NAMES, 'none', 'ja')).toBe('none');
});
