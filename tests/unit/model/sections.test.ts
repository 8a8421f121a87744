import { expect, it } from 'vitest';
import {
  findComponent,
  findSection,
  isAnswer,
  listProseSections,
  listSections,
  SECTION_IDS,
} from '../../../src/model/sections.ts';

it('answers with what it means, how to tell and what to do', () => {
  expect(SECTION_IDS.filter(isAnswer)).toEqual(['meaning', 'check', 'resolution']);
});

it('says which sections a page has, and which of them are written', () => {
  expect(listSections('cause')).toEqual([
    'meaning',
    'check',
    'resolution',
    'verify',
    'related',
    'sources',
  ]);
  expect(listProseSections('cause')).toEqual(['meaning', 'check', 'resolution', 'verify']);
});

it('finds a section by its component, and what prose may do with a component', () => {
  expect(findSection('Resolution')).toBe('resolution');
  expect(findSection('Step')).toBeUndefined();
  expect(findComponent('Step')).toMatchObject({ role: 'block', parents: ['Resolution'] });
  expect(findComponent('Resolution')).toEqual({ role: 'section', attributes: [] });
  expect(findComponent('constructor')).toBeUndefined();
});
