import { installRegistry } from '../../search/files/registry.ts';
import { SEARCH_MODULE_KEY, type SearchModule } from '../search/load-search.ts';
import { mountSearch } from '../search/mount.ts';

/**
 * The search, engine and surface, as a script of its own: it is loaded when the reader turns to it.
 */
const module: SearchModule = { mountSearch };
installRegistry().receive(SEARCH_MODULE_KEY, module);
