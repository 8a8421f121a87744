import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../src/project-root.ts';
import { VALID_CONTENT } from '../../support/valid-content.ts';

/** The error in which every text that can be is hostile. */
export const HOSTILE_ID = 'BrokenThing';

const NEEDED = ['src', 'public', 'interface', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/**
 * Builds a site of one error and one cause whose texts would do harm if they were more than text.
 *
 * @returns the built folder, which the caller removes
 */
export async function buildHostileSite(texts: readonly string[]): Promise<string> {
  // Inside the project, so that packages are found.
  const cache = join(projectRoot, '.cache');
  await mkdir(cache, { recursive: true });
  const root = await mkdtemp(join(cache, 'hostile-'));
  try {
    for (const name of NEEDED) {
      await cp(join(projectRoot, name), join(root, name), { recursive: true });
    }
    for (const [path, text] of Object.entries({ ...VALID_CONTENT, ...hostileFiles(texts) })) {
      const file = join(root, 'content', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const command = [join(projectRoot, 'scripts/run.cjs'), 'astro', 'build'];
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, command, { cwd: root, env });
    const target = await mkdtemp(join(tmpdir(), 'shirube-hostile-'));
    await cp(join(root, 'dist'), target, { recursive: true });
    return target;
  } finally {
    await rm(root, { recursive: true });
  }
}

function hostileFiles(texts: readonly string[]): Record<string, string> {
  const facts = VALID_CONTENT['errors/BrokenThing/error.yaml'];
  const all = texts.join(' ');
  const quoted = JSON.stringify(all);
  const prose = VALID_CONTENT['errors/BrokenThing/en.mdx'].replace(
    'It broke.',
    `It broke: ${texts.map((text) => `\`${text}\``).join(', ')}.`,
  );
  return {
    'errors/BrokenThing/error.yaml': facts
      .replace('en: A thing is broken', `en: ${JSON.stringify(`A thing ${all}`)}`)
      .replace('ja: 部品の故障', `ja: ${JSON.stringify(`部品の故障${all}`)}`)
      .replace('zh-TW: 零件故障', `zh-TW: ${JSON.stringify(`零件故障 ${all}`)}`)
      .replace('text: The {thing} is broken.', `text: ${quoted}`)
      .replace('text: mend.exe', `text: ${quoted}`),
    'errors/BrokenThing/en.mdx': prose,
    'sources.yaml': VALID_CONTENT['sources.yaml']
      .replace('The manual', JSON.stringify(`The manual ${all}`))
      .replace('A publisher', quoted),
  };
}
