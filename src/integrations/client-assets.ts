import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { loadBuildId } from '../published/build-id.ts';

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

/**
 * Bundles the scripts and styles of the site into plain files, which Astro does not do: a module
 * script does not run from disk, and an inlined style breaks the strict content security policy.
 *
 * - each `src/browser/entries/<name>.ts` becomes a classic script `assets/<name>-<hash>.js`
 * - each `src/styles/entries/<name>.css` becomes `assets/<name>-<hash>.css`
 *
 * Pages learn the paths from `virtual:client-assets` (declared in `src/env.d.ts`).
 */
export function clientAssets(): AstroIntegration {
  let assets: Asset[] = [];
  return {
    name: 'client-assets',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, addWatchFile, logger }) => {
        const root = fileURLToPath(config.root);
        assets = await bundleAssets(root);
        const project = {
          projectRoot: root,
          buildId: await loadBuildId(root),
          version: await loadVersion(root),
        };
        if (command === 'dev') {
          for (const folder of ['src/browser/', 'src/styles/']) {
            for (const file of await listFiles(new URL(folder, config.root))) addWatchFile(file);
          }
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
        response.setHeader('Content-Type', CONTENT_TYPES[asset.kind]);
        response.end(asset.content);
      });
    },
  };
}

const CONTENT_TYPES = {
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
} as const satisfies Record<Asset['kind'], string>;

async function loadVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as {
    version: string;
  };
  return version;
}

async function bundleAssets(root: string): Promise<Asset[]> {
  const [scripts, styles] = await Promise.all([
    bundleFolder(root, SCRIPTS_FOLDER, 'script'),
    bundleFolder(root, STYLES_FOLDER, 'style'),
  ]);
  return [...scripts, ...styles];
}

async function bundleFolder(root: string, folder: string, kind: Asset['kind']): Promise<Asset[]> {
  const extension = kind === 'script' ? 'ts' : 'css';
  const entries = (await readdir(`${root}/${folder}`)).filter((name) =>
    name.endsWith(`.${extension}`),
  );
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `${folder}${name}`),
    outdir: ASSETS_FOLDER,
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    platform: 'browser',
    ...(kind === 'script'
      ? { format: 'iife' as const, target: 'es2022' }
      : { target: ['chrome111', 'firefox115', 'safari16.4'] }),
  });
  return outputFiles.map(({ path, contents }) => {
    const file = path.replaceAll('\\', '/').split('/').at(-1) ?? '';
    const name = file.replace(/\.(?:js|css)$/, '');
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
    const extensionOut = kind === 'script' ? 'js' : 'css';
    return {
      kind,
      name,
      path: `${ASSETS_FOLDER}/${name}-${hash}.${extensionOut}`,
      content: contents,
    };
  });
}

async function listFiles(folder: URL): Promise<URL[]> {
  const items = await readdir(folder, { withFileTypes: true, recursive: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => new URL(item.name, `file://${item.parentPath}/`));
}

function listPaths(assets: readonly Asset[], kind: Asset['kind']): Record<string, string> {
  return Object.fromEntries(
    assets.filter((asset) => asset.kind === kind).map(({ name, path }) => [name, path]),
  );
}

function describeAsset({ path, content }: Asset): string {
  return `${path} ${(content.length / 1024).toFixed(1)} kB`;
}
