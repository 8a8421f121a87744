import { expect, it } from 'vitest';
import { describeFault } from '../../../src/model/describe-fault.ts';

function makeFault(code: string, more: { path?: string; dest?: string } = {}): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code, ...more });
}

it('names the file and says what to do', () => {
  const path = '/srv/kb/a.mdx';
  const codes = ['EACCES', 'EROFS', 'ENOSPC', 'EISDIR', 'ENOTDIR', 'ENOENT'];
  const told = codes.map((code) => describeFault(makeFault(code, { path })));
  expect(`\n${told.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    There is no permission to use /srv/kb/a.mdx: give it, or run the command as somebody who has it.
    /srv/kb/a.mdx is on a disk that can only be read: name another place, or copy the project to one that can be written.
    The disk is full at /srv/kb/a.mdx: make room there, then run the command again.
    /srv/kb/a.mdx is a folder, where a file is expected: move it away.
    /srv/kb/a.mdx cannot be a folder, as a file stands in its way: move that away.
    /srv/kb/a.mdx is not there: see whether its name is right.
    "
  `);
});

it('names where something was to be moved, and what was worked on where a full disk names no file', () => {
  const moved = makeFault('EISDIR', { path: '/srv/0.new', dest: '/srv/a.mdx' });
  expect(describeFault(moved)).toMatch(/^\/srv\/a\.mdx is a folder/);
  expect(describeFault(makeFault('ENOSPC'), '/srv')).toMatch(/^The disk is full at \/srv:/);
  expect(describeFault(makeFault('ENOSPC'))).toMatch(/^The disk is full:/);
});

it('says what else went wrong in its own words', () => {
  expect(describeFault(new Error('No such page.'))).toBe('No such page.');
  expect(describeFault('ended')).toBe('ended');
});
