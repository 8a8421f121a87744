/** `npm run icons`: draws the pictures of the installed site from `public/favicon.svg`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { drawOwnIcons } from '../published/icons.ts';
import { writeWhole } from '../published/write-whole.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

await runMain(async () => {
  parseWords({}, USAGES.icons.usage);
  const folder = join(projectRoot, 'public');
  const icons = await drawOwnIcons(readFileSync(join(folder, 'favicon.svg'), 'utf8'));
  for (const { path, png } of icons) {
    writeWhole(join(folder, path), png);
    console.log(`${path}  ${String(png.length)} bytes`);
  }
});
