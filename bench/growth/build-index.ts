/** Builds the search index of one language, for `npm run bench:growth` to measure: `ja` */
import { loadCatalog } from '../../src/content/read/load.ts';
import { isLocale } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { closePagefind } from '../../src/search/build/pagefind-index.ts';

const [, , locale = ''] = process.argv;
if (!isLocale(locale)) throw new Error(`There is no language "${locale}".`);
const { catalog } = await loadCatalog(projectRoot);
await buildSearchIndex(catalog, locale);
await closePagefind();
