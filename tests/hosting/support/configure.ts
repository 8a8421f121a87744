import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/project-root.ts';

/**
 * Reads one of our settings and changes in it what a host has to change. A place that is not there
 * fails, so that the tests run what we ship and nothing else.
 *
 * `('nginx/root.conf', [['listen 80;', 'listen 127.0.0.1:40123;']])` -> the changed text
 */
export function configure(
  file: string,
  changes: readonly (readonly [from: string, to: string])[],
): string {
  let text = readFileSync(join(projectRoot, 'hosting', file), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/**
 * Switches on everything that is written as an option: the settings that are commented out below a
 * line that begins with "# Optional".
 *
 * `'# Optional: small.\n# gzip on;\n'` -> `'# Optional: small.\ngzip on;\n'`
 */
export function enableOptions(text: string): string {
  let isOption = false;
  let count = 0;
  const lines = text.split('\n').map((line) => {
    if (/^\s*# Optional/.test(line)) isOption = true;
    else if (!/^\s*# /.test(line)) isOption = false;
    // What explains the option ends like a sentence or is one.
    else if (isOption && !/^\s*# (?:Needs|Optional)\b/.test(line)) {
      count += 1;
      return line.replace('# ', '');
    }
    return line;
  });
  if (count === 0) throw new Error('There are no options.');
  return lines.join('\n');
}
