// @ts-check
/**
 * The rooms of the house: every folder of `src/`, with where it runs and what it may use. The lint
 * holds the imports to it (`eslint.config.mjs`), a test holds the map of CONTRIBUTING to it.
 *
 * A room may only use rooms that stand above it in the list, so that imports go one way. Folders in a
 * feature tell where their code runs: `browser/` and `worker/` in browsers, `build/` in Node.
 *
 * @typedef {'anywhere' | 'node' | 'browser' | 'astro'} Side
 * anywhere: in Node and in browsers, so it has neither modules of Node nor a document. astro: where
 * pages are put together, in Node.
 * `astroUses` is what only the `.astro` files of a feature use.
 * @typedef {{ folder: string, runs: Side, uses: readonly string[], astroUses?: readonly string[] }} Room
 */

const CATALOGUE = ['model', 'content/schemas', 'content/catalogue'];
const SEARCH = ['search', 'search/language', 'search/files', 'search/engine'];

/** @type {readonly Room[]} */
export const ROOMS = [
  { folder: 'model', runs: 'anywhere', uses: [] },

  { folder: 'content/schemas', runs: 'anywhere', uses: ['model'] },
  { folder: 'content/catalogue', runs: 'anywhere', uses: ['model', 'content/schemas'] },
  { folder: 'content/checks', runs: 'node', uses: CATALOGUE },
  { folder: 'content/read', runs: 'node', uses: [...CATALOGUE, 'content/checks'] },

  { folder: 'lock', runs: 'node', uses: [] },
  { folder: 'kept', runs: 'node', uses: CATALOGUE },

  { folder: 'views', runs: 'anywhere', uses: CATALOGUE },

  { folder: 'search', runs: 'anywhere', uses: ['model'] },
  { folder: 'search/language', runs: 'anywhere', uses: ['model'] },
  { folder: 'search/dictionary', runs: 'anywhere', uses: ['search/language'] },
  {
    folder: 'search/files',
    runs: 'anywhere',
    uses: ['model', 'search', 'search/language', 'search/dictionary'],
  },
  {
    folder: 'search/engine',
    runs: 'anywhere',
    uses: ['model', 'search', 'search/language', 'search/files'],
  },
  {
    folder: 'search/build',
    runs: 'node',
    uses: [...CATALOGUE, 'views', 'kept', ...SEARCH, 'search/dictionary'],
  },

  { folder: 'copies', runs: 'anywhere', uses: ['model'] },
  {
    folder: 'published',
    runs: 'node',
    uses: [...CATALOGUE, 'content/read', 'kept', 'copies', 'lock', 'search/files'],
  },
  { folder: 'prose', runs: 'node', uses: ['model'] },

  { folder: 'dom', runs: 'browser', uses: ['model'] },
  { folder: 'filters', runs: 'anywhere', uses: ['model', 'search', 'search/files'] },
  {
    folder: 'filters/browser',
    runs: 'browser',
    uses: ['model', 'dom', 'search', 'search/files', 'filters'],
  },
  { folder: 'browser/pages', runs: 'browser', uses: ['model', 'copies', 'dom'] },
  {
    folder: 'browser/search',
    runs: 'browser',
    uses: ['model', 'dom', ...SEARCH, 'filters', 'filters/browser'],
  },

  { folder: 'offline', runs: 'anywhere', uses: ['model'] },
  { folder: 'offline/browser', runs: 'browser', uses: ['model', 'dom', 'offline'] },
  { folder: 'offline/worker', runs: 'browser', uses: ['model', 'offline'] },
  { folder: 'offline/build', runs: 'node', uses: ['model', 'published', 'offline'] },

  {
    folder: 'components',
    runs: 'astro',
    uses: [
      ...CATALOGUE,
      'content/checks',
      'content/read',
      'kept',
      'views',
      'prose',
      'browser/pages',
      'browser/search',
      'search/files',
    ],
  },
  {
    folder: 'layouts',
    runs: 'astro',
    uses: [
      ...CATALOGUE,
      'views',
      'published',
      'dom',
      'browser/pages',
      'offline',
      'offline/browser',
      'components',
    ],
  },

  {
    folder: 'not-found/browser',
    runs: 'browser',
    uses: ['model', 'dom', 'search', 'browser/pages', 'browser/search'],
  },
  {
    folder: 'not-found',
    runs: 'astro',
    uses: [...CATALOGUE, 'views', 'components', 'layouts', 'not-found/browser'],
  },
  { folder: 'self-check', runs: 'anywhere', uses: CATALOGUE, astroUses: ['components'] },
  {
    folder: 'self-check/browser',
    runs: 'browser',
    uses: ['model', 'dom', ...SEARCH, 'browser/search', 'self-check'],
  },
  { folder: 'self-check/build', runs: 'node', uses: [...CATALOGUE, 'published', 'self-check'] },

  {
    folder: 'browser/entries',
    runs: 'browser',
    uses: [
      'dom',
      'filters/browser',
      'browser/pages',
      'browser/search',
      'offline/browser',
      'not-found/browser',
      'self-check/browser',
    ],
  },
  { folder: 'preview/browser', runs: 'browser', uses: [] },
  {
    folder: 'preview',
    runs: 'node',
    uses: [...CATALOGUE, 'content/checks', 'content/read', 'search', 'search/build'],
  },
  {
    folder: 'integrations',
    runs: 'node',
    uses: [
      ...CATALOGUE,
      'content/checks',
      'content/read',
      'kept',
      'views',
      'search/build',
      'published',
      'preview',
    ],
  },
  {
    folder: 'pages',
    runs: 'astro',
    uses: [
      ...CATALOGUE,
      'browser/pages',
      'views',
      'published',
      'components',
      'layouts',
      'not-found',
      'offline',
      'self-check',
      'self-check/build',
    ],
  },

  {
    folder: 'authoring',
    runs: 'node',
    uses: [...CATALOGUE, 'content/checks', 'content/read', 'lock', ...SEARCH, 'search/build'],
  },
  {
    folder: 'terminal',
    runs: 'node',
    uses: [...CATALOGUE, 'content/read', 'views', ...SEARCH, 'search/build'],
  },
  { folder: 'release', runs: 'node', uses: ['model', 'published', 'terminal'] },
  {
    folder: 'tools',
    runs: 'node',
    uses: [
      ...CATALOGUE,
      'content/checks',
      'content/read',
      'lock',
      'kept',
      'views',
      'search',
      'search/files',
      'search/build',
      'published',
      'release',
      'authoring',
      'terminal',
    ],
  },
];

/**
 * Says what the map itself has wrong, as sentences.
 *
 * @param {readonly Room[]} rooms
 * @returns {string[]}
 */
export function findMapFaults(rooms) {
  return rooms.flatMap(({ folder, runs, uses, astroUses = [] }, at) => {
    const above = rooms.slice(0, at);
    return [...uses, ...astroUses].flatMap((used) => {
      const room = above.find((other) => other.folder === used);
      if (room === undefined) return [`"${folder}" uses "${used}", which does not stand above it.`];
      const isLost = runs === 'browser' && room.runs === 'node';
      return isLost ? [`"${folder}" runs in browsers and uses "${used}", which does not.`] : [];
    });
  });
}
