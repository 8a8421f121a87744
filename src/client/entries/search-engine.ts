import { createSearchEngine } from '../../search/engine.ts';
import { installRegistry } from '../../search/transport/registry.ts';
import { createScriptSource } from '../../search/transport/script-source.ts';
import { ENGINE_KEY, type EngineModule } from '../search/load-engine.ts';

/**
 * The search engine, as a script of its own: it is loaded when the reader turns to the search.
 */
const engineModule: EngineModule = {
  createEngine: ({ root, build, locale }) =>
    createSearchEngine({ source: createScriptSource({ root, build, locale }) }),
};
installRegistry().receive(ENGINE_KEY, engineModule);
