import { expect, it } from 'vitest';
import { readBuildOptions } from '../../../src/tools/build-options.ts';

it.each([
  [[], { folder: 'dist', isForced: false, rest: [] }],
  [['--force'], { folder: 'dist', isForced: true, rest: [] }],
  [['--outDir', 'a', '--verbose'], { folder: 'a', isForced: false, rest: ['--verbose'] }],
  [['--outDir=b'], { folder: 'b', isForced: false, rest: [] }],
])('reads %j', (args, options) => {
  expect(readBuildOptions(args)).toEqual(options);
});
