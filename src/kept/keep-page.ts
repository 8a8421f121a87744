/**
 * Pages that are made again only where they would show something else.
 *
 * Astro has builds of this kind too (`experimental.incrementalBuild`). It wants a key of each page that stands for
 * all that the page shows, listed by hand; what such a list forgets would stay on a page, wrong, until somebody
 * sees it. So what a page reads is taken down while it is made.
 */
import { createHash } from 'node:crypto';
import type { Catalog } from '../content/catalogue/types.ts';
import { PAGE_FOLDERS } from './kept-folder.ts';
import type { KeptFiles } from './kept-files.ts';
import { createReadingDigest, type ReadingDigest, type Readings } from './readings.ts';
import { takeDownReadings, watchCatalog } from './watched-catalog.ts';

/** What a page is made with, besides the catalogue. */
export interface PageSetting {
  files: KeptFiles;
  /** Names everything that all pages are made of: code, packages, interface, assets. */
  key: string;
  /** A page that contains it is different in each build, and is never kept. */
  buildId: string;
}

/** A page that is asked for. */
export interface AskedPage {
  /** Its address: `/ja/errors/151076` */
  path: string;
  /** What its route gives it. */
  given: unknown;
}

/** What is told of a page beside its text. */
interface PageRecord {
  given: string;
  type: string;
  readings: Readings;
  digest: string;
}

/** Makes pages of a catalogue, each only where the one that is kept would show something else. */
export interface PageKeeper {
  /** The catalogue for the pages: it takes down what they read of it. */
  catalog: Catalog;
  serve: (
    setting: PageSetting,
    page: AskedPage,
    render: () => Promise<Response>,
  ) => Promise<Response>;
}

/** Makes the keeper of the pages of a catalogue. */
export function createPageKeeper(catalog: Catalog): PageKeeper {
  const digest = createReadingDigest(catalog);
  return {
    catalog: watchCatalog(catalog),
    serve: async ({ files, key, buildId }, { path, given }, render) => {
      const name = namePage(path);
      const asked = JSON.stringify([path, given]);
      const kept = readKept(files, name, key, asked, digest);
      if (kept !== undefined) return kept;
      const {
        result: { response, text },
        readings,
      } = await takeDownReadings(async () => {
        const made = await render();
        // What is sent is made while it is read, so that all of it must be read here.
        return { response: made, text: await made.text() };
      });
      const read = digest(readings);
      if (response.status === 200 && read !== undefined && !text.includes(buildId)) {
        const type = response.headers.get('Content-Type') ?? '';
        const record: PageRecord = { given: asked, type, readings, digest: read };
        files.write(name, key, `${JSON.stringify(record)}\n${text}`);
      }
      const { status, statusText, headers } = response;
      return new Response(text, { status, statusText, headers });
    },
  };
}

function readKept(
  files: KeptFiles,
  name: string,
  key: string,
  asked: string,
  digest: ReadingDigest,
): Response | undefined {
  const kept = files.read(name, key);
  if (kept === undefined) return undefined;
  const end = kept.indexOf('\n');
  const record = JSON.parse(kept.toString('utf8', 0, end)) as PageRecord;
  if (record.given !== asked || record.digest !== digest(record.readings)) return undefined;
  return new Response(new Uint8Array(kept.subarray(end + 1)), {
    headers: { 'Content-Type': record.type },
  });
}

/** The name under which a page is kept: `'/ja/errors/151076'` -> `'pages/ja/errors/151076'` */
function namePage(path: string): string {
  return `${PAGE_FOLDERS.made}${path.endsWith('/') ? `${path}index` : path}`;
}

/** Names what pages are made with: `nameSetting(['v24.21.0', …])` -> 64 hexadecimal digits */
export function nameSetting(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
