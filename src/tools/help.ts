/** `-- --help` after any command of ours: says how it is called and what it does, and does nothing. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { describeUsage, findCommand } from './usages.ts';

const file = relative(projectRoot, process.argv[1] ?? '').replaceAll(sep, '/');
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const name = findCommand(scripts, file, process.env['npm_lifecycle_event']);
console.log(name === undefined ? `${file} has no help.` : describeUsage(name));
