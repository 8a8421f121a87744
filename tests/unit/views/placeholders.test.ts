import { expect, it } from 'vitest';
import { splitPlaceholders } from '../../../src/views/placeholders.ts';

it('tells what changes from what is literal', () => {
  expect(splitPlaceholders('{vm}: disk {disk} of {} is full')).toEqual([
    { text: 'vm', isPlaceholder: true },
    { text: ': disk ', isPlaceholder: false },
    { text: 'disk', isPlaceholder: true },
    { text: ' of {} is full', isPlaceholder: false },
  ]);
});
