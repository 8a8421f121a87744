import { expect, it } from 'vitest';
import {
  causeFragment,
  findComponent,
  findSection,
  isAnswer,
  listProseSections,
  listSections,
  procedureFragment,
  SECTION_IDS,
  stepFragment,
} from '../../../src/model/sections.ts';

it('gives the steps of a procedure in place fragments that no other can have', () => {
  expect(stepFragment('3')).toBe('resolution-3');
  expect(stepFragment('3', 'restart')).toBe('procedure-restart~3');
  // A procedure may be called "restart-3".
  expect(stepFragment('3', 'restart')).not.toBe(procedureFragment('restart-3'));
});

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

it('gives each cause on an error page a fragment', () => {
  expect(causeFragment('worn')).toBe('cause-worn');
});
