/**
 * `npm run build [-- --outDir dist] [--force]`: builds the site. What is built from the same files already
 * is left as it is, unless `--force` says otherwise. The site is built beside `dist/` and takes its place
 * when it is whole, so a build that fails or is ended leaves the one before.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KEPT_VARIABLE } from '../kept/kept-folder.ts';
import { projectRoot } from '../project-root.ts';
import {
  type BuildPlaces,
  hashBuildInputs,
  holdBuild,
  isBuiltFrom,
  locateBuild,
  replaceBuild,
} from '../published/finished-build.ts';
import { parseWords } from './parse-words.ts';
import { BUILD_NODE_OPTIONS } from './build-options.ts';
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const NODE_OPTIONS = `${process.env['NODE_OPTIONS'] ?? ''} ${BUILD_NODE_OPTIONS}`.trim();

await runMain(build);

async function build(): Promise<void> {
  const {
    values: { outDir: folder, force: isForced },
  } = parseWords(
    {
      options: {
        outDir: { type: 'string', default: 'dist' },
        force: { type: 'boolean', default: false },
      },
    },
    USAGES.build.usage,
  );
  requireWritable();
  const places = locateBuild(projectRoot, folder);
  await holdBuild(places, () => buildInto(places, folder, isForced));
}

async function buildInto(places: BuildPlaces, folder: string, isForced: boolean): Promise<void> {
  const inputs = await hashBuildInputs(projectRoot, process.env);
  if (!isForced && (await isBuiltFrom(places, inputs))) {
    console.log(
      `${folder}/ is built from these files already: "npm run build -- --force" builds it again.`,
    );
    return;
  }
  await rm(places.fresh, { recursive: true, force: true });
  if (isForced) await rm(places.kept, { recursive: true, force: true });
  const { code } = await runCommand(['astro', 'build', '--outDir', places.fresh], {
    environment: { NODE_OPTIONS, [KEPT_VARIABLE]: places.kept },
  });
  if (code === 0) {
    await replaceBuild(places, inputs);
    console.log(`The site is in ${folder}/.`);
  } else {
    await rm(places.fresh, { recursive: true, force: true });
    console.error(`The build failed: ${folder}/ is as it was before.`);
    process.exitCode = code;
  }
}

/** Tells before the build what could not be written: Astro would tell of it with the places in its program. */
function requireWritable(): void {
  for (const name of ['', '.astro', '.cache']) {
    const folder = resolve(projectRoot, name);
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
  }
}
