import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'esbuild';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadLook, THEME_FILE } from '../content/read/theme.ts';
import { BROWSER_TARGETS } from '../model/browsers.ts';
import { CONTENT_TYPES } from '../model/content-types.ts';
import { loadBuildId } from '../published/build-id.ts';
import { renderPalette } from '../published/palette-css.ts';

const SCRIPTS_FOLDER = 'src/browser/entries/';
const STYLES_FOLDER = 'src/styles/entries/';
const ASSETS_FOLDER = 'assets';

/** A bundled file. */
interface Asset {
  kind: 'script' | 'style';
  /** Name of the entry file, without its extension. */
  name: string;
  /** Path from the site's root. */
  path: string;
  content: Uint8Array;
}

/** The integration, with what others must know of its files. */
interface ClientAssets extends AstroIntegration {
  /** `findScript('page')` -> `'assets/page-0a1b2c3d.js'`, once it is bundled */
  findScript: (name: string) => string;
  /** The paths of all. */
  listPaths: () => string[];
}

/**
 * Bundles the scripts and styles of the site into plain files, which Astro does not do: a module
 * script does not run from disk, and an inlined style breaks the strict content security policy.
 *
 * - each `src/browser/entries/<name>.ts` becomes a classic script `assets/<name>-<hash>.js`
 * - each `src/styles/entries/<name>.css` becomes `assets/<name>-<hash>.css`
 *
 * Pages learn the paths from `virtual:client-assets` (declared in `src/env.d.ts`).
 */
export function clientAssets(): ClientAssets {
  let assets: Asset[] = [];
  return {
    findScript: (name) => {
      const script = assets.find((asset) => asset.kind === 'script' && asset.name === name);
      if (script === undefined) throw new Error(`There is no script "${name}".`);
      return script.path;
    },
    listPaths: () => assets.map(({ path }) => path),
    name: 'client-assets',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, addWatchFile, logger }) => {
        const root = fileURLToPath(config.root);
        const bundle = await bundleAssets(root);
        assets = bundle.assets;
        const project = {
          projectRoot: root,
          buildId: await loadBuildId(root),
          version: await loadVersion(root),
        };
        if (command === 'dev') {
          for (const path of bundle.inputs) addWatchFile(pathToFileURL(join(root, path)));
          addWatchFile(pathToFileURL(join(contentFolder(root), THEME_FILE)));
        }
        updateConfig({ vite: { plugins: [createVitePlugin(() => assets, project)] } });
        logger.info(assets.map(describeAsset).join(', '));
      },
      'astro:build:done': async ({ dir }) => {
        await mkdir(new URL(`${ASSETS_FOLDER}/`, dir), { recursive: true });
        await Promise.all(
          assets.map(({ path, content }) => writeFile(new URL(path, dir), content)),
        );
      },
    },
  };
}

/** The part of a Vite plugin that is used here; its own type differs between Vite's versions. */
interface AssetsPlugin {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
  configureServer: (server: DevServer) => void;
}

interface DevServer {
  middlewares: {
    use: (
      handle: (
        request: { url?: string | undefined },
        response: {
          setHeader: (name: string, value: string) => void;
          end: (body: Uint8Array) => void;
        },
        next: () => void,
      ) => void,
    ) => void;
  };
}

const ASSETS_MODULE = 'virtual:client-assets';
const PROJECT_MODULE = 'virtual:project';

/** What `virtual:project` exports. */
type Project = Readonly<Record<'projectRoot' | 'buildId' | 'version', string>>;

function createVitePlugin(getAssets: () => Asset[], project: Project): AssetsPlugin {
  return {
    name: 'client-assets',
    resolveId: (id) => (id === ASSETS_MODULE || id === PROJECT_MODULE ? `\0${id}` : undefined),
    load: (id) => {
      if (id === `\0${ASSETS_MODULE}`) {
        return [
          `export const scripts = ${JSON.stringify(listPaths(getAssets(), 'script'))};`,
          `export const styles = ${JSON.stringify(listPaths(getAssets(), 'style'))};`,
        ].join('\n');
      }
      if (id === `\0${PROJECT_MODULE}`) {
        return Object.entries(project)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n');
      }
      return undefined;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?', 1)[0]?.slice(1);
        const asset = getAssets().find((candidate) => candidate.path === path);
        if (asset === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', CONTENT_TYPES[asset.kind === 'script' ? '.js' : '.css']);
        response.end(asset.content);
      });
    },
  };
}

async function loadVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as {
    version: string;
  };
  return version;
}

/** What was bundled, and the files that it was made of, from the project's root. */
interface Bundle {
  assets: Asset[];
  inputs: string[];
}

async function bundleAssets(root: string): Promise<Bundle> {
  const { colors } = await loadLook(contentFolder(root));
  const palette = createPalettePlugin(renderPalette(colors));
  const [scripts, styles] = await Promise.all([
    bundleFolder(root, SCRIPTS_FOLDER, 'script', []),
    bundleFolder(root, STYLES_FOLDER, 'style', [palette]),
  ]);
  return {
    assets: [...scripts.assets, ...styles.assets],
    inputs: [...scripts.inputs, ...styles.inputs],
  };
}

async function bundleFolder(
  root: string,
  folder: string,
  kind: Asset['kind'],
  plugins: Plugin[],
): Promise<Bundle> {
  const extension = kind === 'script' ? '.ts' : '.css';
  const entries = (await readdir(`${root}/${folder}`)).filter((name) => name.endsWith(extension));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `${folder}${name}`),
    outdir: ASSETS_FOLDER,
    plugins,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    platform: 'browser',
    target: BROWSER_TARGETS,
    ...(kind === 'script' ? { format: 'iife' as const } : {}),
  });
  const assets = outputFiles.map(({ path, contents }): Asset => {
    const name = basename(path, extname(path));
    return { kind, name, path: assetPath(basename(path), contents), content: contents };
  });
  // What is written by a plugin is no file.
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.includes(':'));
  return { assets, inputs };
}

/** Gives styles what they import as `virtual:palette`. */
function createPalettePlugin(css: string): Plugin {
  return {
    name: 'palette',
    setup: (bundling) => {
      bundling.onResolve({ filter: /^virtual:palette$/ }, ({ path }) => ({
        path,
        namespace: 'palette',
      }));
      bundling.onLoad({ filter: /.*/, namespace: 'palette' }, () => ({
        contents: css,
        loader: 'css',
      }));
    },
  };
}

/**
 * The path of a bundled file. It is another one as soon as the file holds anything else, because
 * hosts let browsers keep what lies there for ever.
 *
 * `assetPath('site.css', content)` -> `'assets/site-0a1b2c3d.css'`
 */
export function assetPath(file: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const extension = extname(file);
  return `${ASSETS_FOLDER}/${basename(file, extension)}-${hash}${extension}`;
}

function listPaths(assets: readonly Asset[], kind: Asset['kind']): Record<string, string> {
  return Object.fromEntries(
    assets.filter((asset) => asset.kind === kind).map(({ name, path }) => [name, path]),
  );
}

function describeAsset({ path, content }: Asset): string {
  return `${path} ${(content.length / 1024).toFixed(1)} kB`;
}
