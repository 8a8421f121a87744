/** `npm run icons`: draws the pictures of the installed site from `public/favicon.svg`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { drawOwnIcons } from '../published/icons.ts';

const folder = join(projectRoot, 'public');
for (const { path, png } of await drawOwnIcons(readFileSync(join(folder, 'favicon.svg'), 'utf8'))) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  console.log(`${path}  ${png.length} bytes`);
}
