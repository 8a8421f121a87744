import { openRegistry } from '../../dom/load-script.ts';
import { SEARCH_MODULE_KEY, type SearchModule } from '../search/load-search.ts';
import { findNamed, mountSearch } from '../search/mount.ts';

/**
 * The search, engine and surface, as a script of its own: it is loaded when the reader turns to it.
 */
openRegistry().set(SEARCH_MODULE_KEY, { mountSearch, findNamed } satisfies SearchModule);
