import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { giveUp, writeWhole } from '../../../src/published/write-whole.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-whole-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('writes a file with its folder, and over one that is there', () => {
  const folder = makeFolder();
  const file = join(folder, 'a/b.html');
  writeWhole(file, 'old');
  writeWhole(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.html']);
});

it('leaves nothing half written, and what stands in the way as it is', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'report.html'));
  writeFileSync(join(folder, 'cache'), 'a file');
  expect(() => {
    writeWhole(join(folder, 'report.html'), 'new');
  }).toThrow(/^\S+report\.html is a folder, where a file is expected/);
  expect(() => {
    writeWhole(join(folder, 'cache/report.html'), 'new');
  }).toThrow(/^\S+cache cannot be a folder, as a file stands in its way/);
  expect(readdirSync(folder).sort()).toEqual(['cache', 'report.html']);
});

it('frees what it took of a full disk', () => {
  const file = join(makeFolder(), 'report.html');
  writeFileSync(file, 'old');
  writeFileSync(`${file}.part`, 'ne');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  expect(giveUp(file, full).message).toBe(
    `The disk is full at ${file}: make room there, then run the command again.`,
  );
  expect(readdirSync(join(file, '..'))).toEqual(['report.html']);
});
