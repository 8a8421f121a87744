import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import {
  type Changes,
  holdContent,
  isUnfinished,
  openContent,
} from '../../../src/authoring/apply-changes.ts';

/** A folder with two folders of a file each. */
function makeContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'shirube-changes-'));
  onTestFinished(() => rmSync(content, { recursive: true }));
  for (const name of ['a', 'b']) {
    mkdirSync(join(content, name));
    writeFileSync(join(content, name, 'text'), `old ${name}`);
  }
  return content;
}

function changesIn(content: string): Changes {
  return {
    writes: new Map([
      [join(content, 'a/text'), 'new a'],
      [join(content, 'ledger.txt'), 'new'],
    ]),
    moves: [{ from: join(content, 'a'), to: join(content, 'c') }],
    removals: [join(content, 'b')],
  };
}

function applyChanges(content: string, changes: Changes, step?: () => void): void {
  const { apply, close } = openContent(content, () => undefined);
  try {
    apply(changes, step);
  } finally {
    close();
  }
}

/** Whether there was something to take back. */
function takeBack(content: string): boolean {
  let isTold = false;
  openContent(content, () => (isTold = true)).close();
  return isTold;
}

/** Every file with its text. */
function readAll(content: string): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(content, path), readFileSync(path, 'utf8')]),
  );
}

const BEFORE = { 'a/text': 'old a', 'b/text': 'old b' };

it('writes, moves and removes', () => {
  const content = makeContent();
  applyChanges(content, changesIn(content));
  expect(readAll(content)).toEqual({ 'c/text': 'new a', 'ledger.txt': 'new' });
  expect(takeBack(content)).toBe(false);
});

it('leaves a file the line ends that it has', () => {
  const content = makeContent();
  const windows = join(content, 'a/text');
  const unix = join(content, 'b/text');
  writeFileSync(windows, 'old\r\n');
  applyChanges(content, {
    writes: new Map([
      [windows, 'new\n\r\n'],
      [unix, 'new\n'],
    ]),
  });
  expect(readFileSync(windows, 'utf8')).toBe('new\r\n\r\n');
  expect(readFileSync(unix, 'utf8')).toBe('new\n');
});

it('takes everything back where something cannot be done', () => {
  const content = makeContent();
  const changes = changesIn(content);
  const impossible = { ...changes, removals: [...(changes.removals ?? []), join(content, 'none')] };
  expect(() => {
    applyChanges(content, impossible);
  }).toThrow(/none is not there: .* Nothing was changed\.$/);
  expect(readAll(content)).toEqual(BEFORE);
});

it('leaves no folder of a content that was only to begin', () => {
  const content = makeContent();
  const begun = join(content, 'new/base');
  expect(() => {
    const removals = [join(content, 'none')];
    applyChanges(begun, { writes: new Map([[join(begun, 'x/y'), 'new']]), removals });
  }).toThrow(/none is not there: .* Nothing was changed\.$/);
  expect(readdirSync(content).sort()).toEqual(['a', 'b']);
});

it('names the folder that stands in the place of a file, and the file in the place of the content', () => {
  const content = makeContent();
  const write = (folder: string, path: string) => () => {
    applyChanges(folder, { writes: new Map([[path, 'new']]) });
  };
  expect(write(content, join(content, 'a'))).toThrow(
    /\/a is a folder, .*\. Nothing was changed\.$/,
  );
  const file = join(content, 'a/text');
  expect(write(file, join(file, 'b'))).toThrow(
    /text cannot be a folder, .* Nothing was changed\.$/,
  );
  expect(write(content, join(content, 'a/text/new/b'))).toThrow(
    /a\/text cannot be a folder, .* Nothing was changed\.$/,
  );
  expect(readAll(content)).toEqual(BEFORE);
});

it('moves nothing over what is there', () => {
  const content = makeContent();
  const changes: Changes = {
    writes: new Map(),
    moves: [{ from: join(content, 'a'), to: join(content, 'b') }],
    removals: [],
  };
  expect(() => {
    applyChanges(content, changes);
  }).toThrow(/b exists already\. Nothing was changed\.$/);
  expect(readAll(content)).toEqual(BEFORE);
});

it('takes back what a run has done that was ended, at whatever point', () => {
  const content = makeContent();
  const changes = changesIn(content);
  const aside = join(content, '.unfinished');
  const prepare = (): void => {
    mkdirSync(aside);
    writeFileSync(join(aside, '0.old'), 'old a');
    writeFileSync(
      join(aside, 'journal.json'),
      JSON.stringify({
        writes: [...changes.writes.keys()].map((path, index) => ({ path, wasThere: index === 0 })),
        moves: changes.moves,
        removals: changes.removals,
      }),
    );
  };
  prepare();
  expect(isUnfinished(content)).toBe(true);
  expect(takeBack(content)).toBe(true);
  expect(readAll(content)).toEqual(BEFORE);

  prepare();
  writeFileSync(join(content, 'a/text'), 'new a');
  writeFileSync(join(content, 'ledger.txt'), 'new');
  takeBack(content);
  expect(readAll(content)).toEqual(BEFORE);

  // Before the journal was written, nothing had its place yet.
  mkdirSync(aside);
  writeFileSync(join(aside, '0.new'), 'new a');
  takeBack(content);
  expect(readAll(content)).toEqual(BEFORE);
});

it('lets only one command work at a time', () => {
  const content = makeContent();
  const aside = join(content, '.unfinished');
  mkdirSync(aside);
  const refusal = /^Another command is at work in .*\. Nothing was changed\.$/;
  expect(() => {
    applyChanges(content, changesIn(content));
  }).toThrow(refusal);
  // Whoever started the tests goes on.
  const owner = join(aside, `owner.${String(process.ppid)}`);
  writeFileSync(owner, '');
  expect(() => takeBack(content)).toThrow(refusal);
  // One that began so long ago has another process of its number.
  utimesSync(owner, new Date(0), new Date(0));
  expect(takeBack(content)).toBe(true);
  expect(readAll(content)).toEqual(BEFORE);
});

it('makes the folders of new files, tells of each file, and takes both back where it fails', () => {
  const content = makeContent();
  const writes = new Map([
    [join(content, 'errors/New/error.yaml'), 'facts'],
    [join(content, 'errors/New/en.mdx'), 'prose'],
    [join(content, 'errors/Other/error.yaml'), 'facts'],
  ]);
  const moves = [{ from: join(content, 'none'), to: join(content, 'other') }];
  expect(() => {
    applyChanges(content, { writes, moves });
  }).toThrow('Nothing was changed.');
  expect(readdirSync(content).sort()).toEqual(['a', 'b']);

  let steps = 0;
  applyChanges(content, { writes }, () => (steps += 1));
  expect(steps).toBe(3);
  expect(readAll(content)).toEqual({
    ...BEFORE,
    'errors/New/en.mdx': 'prose',
    'errors/New/error.yaml': 'facts',
    'errors/Other/error.yaml': 'facts',
  });
});

it('leaves what somebody has put into a new folder before the run was taken back', () => {
  const content = makeContent();
  const aside = join(content, '.unfinished');
  for (const folder of ['.unfinished', 'errors', 'errors/New', 'errors/Other']) {
    mkdirSync(join(content, folder));
  }
  writeFileSync(join(content, 'errors/New/error.yaml'), 'facts');
  writeFileSync(join(content, 'errors/New/mine.txt'), 'mine');
  const journal = {
    writes: [{ path: join(content, 'errors/New/error.yaml'), wasThere: false }],
    folders: ['errors', 'errors/New', 'errors/Other'].map((folder) => join(content, folder)),
    moves: [],
    removals: [],
  };
  writeFileSync(join(aside, 'journal.json'), JSON.stringify(journal));
  expect(takeBack(content)).toBe(true);
  expect(readAll(content)).toEqual({ ...BEFORE, 'errors/New/mine.txt': 'mine' });
  expect(readdirSync(join(content, 'errors'))).toEqual(['New']);
});

it('keeps a second command from what a first has read until that has changed it', async () => {
  const content = makeContent();
  const path = join(content, 'a/text');
  const add = (word: string) =>
    holdContent(content, async ({ apply }) => {
      const before = readFileSync(path, 'utf8');
      await setImmediate();
      apply({ writes: new Map([[path, `${before} ${word}`]]) });
    });
  const [first, second] = await Promise.allSettled([add('first'), add('second')]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({
    reason: { message: `Another command is at work in ${content}. Nothing was changed.` },
  });
  expect(readFileSync(path, 'utf8')).toBe('old a first');
  await add('second');
  expect(readAll(content)).toEqual({ ...BEFORE, 'a/text': 'old a first second' });
});
