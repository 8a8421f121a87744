/** How a command is called, and what it does. */
export interface Usage {
  usage: string;
  does: string;
}

/**
 * Every command of `package.json` that is ours, by its name there: what `-- --help` prints, and what is said
 * where its words are not as they should be.
 */
export const USAGES = {
  start: {
    usage: 'npm start -- [--host <address>] [--port 4321] [--mount /kb/]',
    does: 'Builds the site and shows it.',
  },
  test: {
    usage: 'npm test -- [<step> …]',
    does: 'Runs every check of the program, or the steps that are named; a wrong name lists them.',
  },
  build: {
    usage: 'npm run build -- [--outDir dist] [--force]',
    does: 'Builds the site, unless it is built from the same files already.',
  },
  serve: {
    usage: 'npm run serve -- [--host <address>] [--port 4321] [--mount /kb/] [--directory dist]',
    does: 'Shows a finished build.',
  },
  check: {
    usage: 'npm run check',
    does: 'Says what is wrong with the content, by file and line, and what is to write or translate.',
  },
  lint: { usage: 'npm run lint', does: 'Looks for mistakes in the code.' },
  explain: {
    usage: 'npm run explain -- <code, name or message> [--locale <language>]',
    does: 'Prints a page in the terminal.',
  },
  search: {
    usage: 'npm run search -- "<text>" [--language <language>]',
    does: 'Asks the search as the content is now, and says why it answers as it does.',
  },
  schemas: {
    usage: 'npm run schemas',
    does: 'Writes the JSON Schemas for editors, and FIELDS.md, the list of all fields.',
  },
  icons: {
    usage: 'npm run icons',
    does: 'Draws the icons of the installed site from public/favicon.svg.',
  },
  new: {
    usage: `npm run new -- error <id>, npm run new -- cause <id>   or   npm run new -- base <folder>
Options of a base: --name "…" --tagline "…" --languages en,ja
Options of an entry: --title "…" --kind … --alias … --message "…" --source "<document> <day>" and one for each facet; --alias, --message, --source and facets with several values may be given more than once.`,
    does: 'Begins an error, a cause or a base of your own. What no option gives is asked for.',
  },
  import: {
    usage:
      'npm run import -- <list.csv|.json|.yaml> --map <map.yaml> [--dry-run] [--skip-refused] [--encoding <name>]',
    does: 'Makes errors of a list, and causes that they share, and changes those that it made and nobody has edited since.',
  },
  translate: {
    usage: 'npm run translate -- <id> <language>',
    does: 'Begins a translation, and never writes over one.',
  },
  translated: {
    usage: 'npm run translated -- <id> … <language>   (or --new <language>, or --complete)',
    does: 'Records that translations render their source as it is now.',
  },
  changes: {
    usage: 'npm run changes -- <id> [language]',
    does: 'Shows what has changed in the source since it was translated.',
  },
  rename: {
    usage: 'npm run rename -- <old id> <new id> [--dry-run]',
    does: 'Gives an entry another id; what leads to the old one lives on.',
  },
  retire: {
    usage: 'npm run retire -- <id> [--replaced-by <id>] [--dry-run]',
    does: 'Marks an entry as one that the product no longer reports; its page stays.',
  },
  merge: {
    usage: 'npm run merge -- <from id> <into id> [--dry-run]',
    does: 'Makes one entry of two; what leads to the first leads to the second.',
  },
  ledger: {
    usage: 'npm run ledger -- [--dry-run]',
    does: 'Records every name and step that is to be published.',
  },
  sources: {
    usage: 'npm run sources -- [<number>|all]',
    does: 'Lists the entries that rest on the oldest sources.',
  },
  report: {
    usage: 'npm run report -- [--all] [--html] [--search]',
    does: 'Lists the work that is left: all rows, as a page, with what the search does not find.',
  },
  pack: {
    usage:
      'npm run pack -- [--directory <built site>] [--output release] [--precompress] [--sign <key>]',
    does: 'Makes a release.',
  },
  verify: {
    usage: 'npm run verify -- <folder, .zip or .tar.gz> [--all] [--signers <file>]',
    does: 'Compares a copy of a release with its manifest.',
  },
  difference: {
    usage: 'npm run difference -- <old archive> <new archive> [--output release]',
    does: 'Packs what differs between two releases.',
  },
  'eval:search': {
    usage: 'npm run eval:search -- [<file>] [--record]',
    does: 'Asks the search every recorded query.',
  },
  'sweep:search': {
    usage: 'npm run sweep:search -- [<constant>]',
    does: 'Prints what becomes of the answers as the constants of the search change.',
  },
  'bench:search': { usage: 'npm run bench:search', does: 'Compares the search with others.' },
  'bench:pages': {
    usage: 'npm run bench:pages -- [--pages 12] [--times 5] [--slower 4]',
    does: 'Measures how long a page keeps the browser busy.',
  },
  'bench:axe': {
    usage: 'npm run bench:axe',
    does: 'Looks with axe at every kind of page in every language, light, dark and in forced colours.',
  },
  'bench:preview': {
    usage: 'npm run bench:preview -- [--edits 5] [--locales ja,zh-TW,en]',
    does: 'Measures how long the search of the development server takes to find what was saved.',
  },
  'bench:faults': {
    usage: 'npm run bench:faults -- [--only engine] [--fault damaged]',
    does: 'Spoils each kind of file of the example in each way, and says what a reader sees.',
  },
  fuzz: {
    usage:
      'npm run fuzz -- [--site dist] [--seed 1] [--count 10000] [--typed 1000] [--searches 2000]',
    does: 'Asks the search what nobody would ask, in Node and on a page.',
  },
  'bench:build': {
    usage: 'npm run bench:build',
    does: 'Measures what a clean build costs when the base grows.',
  },
  'bench:growth': {
    usage: 'npm run bench:growth',
    does: 'Measures what the base costs when it grows.',
  },
  'bench:scale': {
    usage: 'npm run bench:scale',
    does: 'Measures a keystroke in a base of 10,000 codes.',
  },
  'bench:reader': {
    usage: 'npm run bench:reader [-- --dist <folder>] [--slower <times>]',
    does: 'Measures what a reader of a built site has of its size: bytes, keystrokes, memory.',
  },
  'bench:logs': {
    usage: 'npm run bench:logs',
    does: 'Measures what the paste of a log of a megabyte takes.',
  },
} as const satisfies Record<string, Usage>;

/**
 * What the help of a command says.
 *
 * `describeUsage('schemas')` -> `'npm run schemas\n\nWrites the JSON Schemas …'`
 */
export function describeUsage(name: keyof typeof USAGES): string {
  const { usage, does } = USAGES[name];
  return `${usage}\n\n${does}`;
}

/**
 * The command whose script in `package.json` runs a file. Where several do, it is the one that npm has
 * started (`npm_lifecycle_event`), or else the one that adds no words.
 *
 * `findCommand({ check: 'node scripts/run.cjs src/tools/check.ts' }, 'src/tools/check.ts', undefined)` -> `'check'`
 */
export function findCommand(
  scripts: Readonly<Record<string, string>>,
  file: string,
  started: string | undefined,
): keyof typeof USAGES | undefined {
  const names = (Object.keys(USAGES) as (keyof typeof USAGES)[]).filter((name) =>
    scripts[name]?.startsWith(`node scripts/run.cjs ${file}`),
  );
  return (
    names.find((name) => name === started) ??
    names.find((name) => scripts[name] === `node scripts/run.cjs ${file}`)
  );
}
