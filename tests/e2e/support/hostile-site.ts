import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../src/project-root.ts';
import { VALID_CONTENT } from '../../support/valid-content.ts';

/** The error in which every text that can be is hostile. */
export const HOSTILE_ID = 'BrokenThing';

/** Where it is built, from the project's root. What is built of the same files already is not built again. */
const SITE = '.cache/hostile';

/**
 * Builds a site of one error and one cause whose texts would do harm if they were more than text.
 *
 * @returns the built folder
 */
export async function buildHostileSite(texts: readonly string[]): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'shirube-hostile-'));
  try {
    for (const [path, text] of Object.entries({ ...VALID_CONTENT, ...hostileFiles(texts) })) {
      const file = join(content, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const command = ['scripts/run.cjs', 'src/tools/build.ts', '--outDir', SITE];
    // The addresses of this run are no part of the site.
    const surroundings = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('SHIRUBE_'),
    );
    await promisify(execFile)(process.execPath, command, {
      cwd: projectRoot,
      env: {
        ...Object.fromEntries(surroundings),
        NODE_ENV: 'production',
        SHIRUBE_CONTENT: content,
      },
    });
    return join(projectRoot, SITE);
  } finally {
    await rm(content, { recursive: true });
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
