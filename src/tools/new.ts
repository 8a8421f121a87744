/**
 * `npm run new -- error <id>` and `npm run new -- cause <id>`: begins an entry. `npm run new -- base
 * <folder>`: begins a base about another product. What is not given as an option is asked for, or told
 * where nobody can be asked.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { planBase } from '../authoring/new-base.ts';
import { type EntryDraft, listFacets, listKinds, planEntry } from '../authoring/new-entry.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { readCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const USAGE = `Say what is new: ${USAGES.new.usage}`;

/** What is said before it where words cannot be read. */
const NOTHING = 'Nothing was written. ';

await runMain(run);

async function run(): Promise<void> {
  if (process.argv[2] === 'base') await beginBase(process.argv.slice(3));
  else await beginEntry();
}

/** A folder that is named from the project's root, as `SHIRUBE_CONTENT` is. */
async function beginBase(words: string[]): Promise<void> {
  const { values, positionals } = parseWords(
    {
      args: words,
      allowPositionals: true,
      options: {
        name: { type: 'string', default: '' },
        tagline: { type: 'string', default: '' },
        languages: { type: 'string', default: 'en' },
      },
    },
    USAGE,
    NOTHING,
  );
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) throw new Error(USAGE);
  const folder = resolve(projectRoot, given);
  if (holdsFiles(folder)) throw new Error(`${given} holds files already. Nothing was written.`);
  const canAsk = process.stdin.isTTY;
  const plan = planBase({
    name: values.name || (canAsk ? await askText('Name of the site, such as "Acme Errors"') : ''),
    tagline: values.tagline || (canAsk ? await askText('What it is, in a few words') : ''),
    languages: values.languages.split(','),
    folder: basename(folder),
  });
  if ('problems' in plan) throw new Error([...plan.problems, 'Nothing was written.'].join('\n'));
  const writes = new Map(plan.files.map(({ name, text: file }) => [join(folder, name), file]));
  await holdContent(folder, ({ apply }) => {
    apply({ writes });
  });
  for (const { name } of plan.files) console.log(`${given}/${name}`);
  console.log(
    `To work on it, write this line into the file .env of this folder: SHIRUBE_CONTENT=${given}\nThen "npm run schemas" and "npm start". YOUR-OWN-BASE.md goes on from there.`,
  );
}

/** A folder may be there already as a repository in which nothing is yet. */
function holdsFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name !== '.git');
}

async function beginEntry(): Promise<void> {
  const content = contentFolder(projectRoot);
  const { catalog } = await readCatalog(projectRoot);
  requireProduct(catalog, content);
  const given = readCommandLine(catalog);
  // Others may work while somebody is asked.
  const draft = process.stdin.isTTY ? await ask(catalog, given) : given;
  await holdContent(content, async ({ apply }) => {
    await writeEntry(content, draft, apply);
  });
}

async function writeEntry(
  content: string,
  draft: EntryDraft,
  apply: HeldContent['apply'],
): Promise<void> {
  const { catalog } = await readCatalog(projectRoot);
  const plan = planEntry(catalog, draft, new Date().toISOString().slice(0, 10));
  if ('problems' in plan) throw new Error([...plan.problems, 'Nothing was written.'].join('\n'));
  const folder = join(content, plan.folder);
  const shown = relative(projectRoot, folder);
  if (existsSync(folder)) throw new Error(`${shown} exists already. Nothing was written.`);
  apply({ writes: new Map(plan.files.map(({ name, text: file }) => [join(folder, name), file])) });
  for (const { name } of plan.files) console.log(`${shown}/${name}`);
  console.log('Write the texts in place of the comments; "npm run check" says what is missing.');
}

function readCommandLine(catalog: Catalog): EntryDraft {
  const list = { type: 'string', multiple: true, default: [] as string[] } as const;
  const facetIds = catalog.product.facets.map(({ id }) => id);
  const { values, positionals } = parseWords(
    {
      allowPositionals: true,
      options: {
        title: { type: 'string', default: '' },
        kind: { type: 'string' },
        alias: list,
        message: list,
        source: list,
        ...Object.fromEntries(facetIds.map((id) => [id, list])),
      },
    },
    `${USAGE}\nFacets of this product: ${facetIds.map((id) => `--${id}`).join(', ') || 'none'}.`,
    NOTHING,
  );
  const [type, id, ...others] = positionals;
  if (type !== undefined && type !== 'error' && type !== 'cause') {
    throw new Error(`Nothing begins as "${type}". ${NOTHING}${USAGE}`);
  }
  if (type === undefined || id === undefined) throw new Error(USAGE);
  if (others.length > 0) {
    const words = others.map((word) => `"${word}"`).join(', ');
    throw new Error(
      `What has a space needs quotes around it: ${words} stands alone. ${NOTHING}${USAGE}`,
    );
  }
  const facets = values as Readonly<Record<string, unknown>>;
  return {
    type,
    id,
    kind: values.kind ?? listKinds(type)[0] ?? '',
    title: values.title,
    aliases: values.alias,
    messages: values.message,
    sources: values.source,
    facets: Object.fromEntries(
      facetIds.map((facet) => [facet, [facets[facet] ?? []].flat() as string[]]),
    ),
  };
}

/** Asks for what the command line leaves open. */
async function ask(catalog: Catalog, draft: EntryDraft): Promise<EntryDraft> {
  const title = draft.title || (await askText('Title, in a line that says what is wrong'));
  const facets: Record<string, readonly string[]> = { ...draft.facets };
  for (const facet of listFacets(catalog, draft.type)) {
    if ((facets[facet.id] ?? []).length === 0) facets[facet.id] = await askFacet(facet);
  }
  const message =
    draft.type === 'cause' || draft.messages.length > 0
      ? ''
      : await askText('Message, as it is printed (empty for none)', true);
  const source =
    draft.sources.length > 0
      ? ''
      : await askText(
          'Source: a document of sources.yaml and its day, as "manual 2025-01-31"',
          !catalog.product.required.fields.includes('sources'),
        );
  return {
    ...draft,
    title,
    facets,
    messages: [...draft.messages, message].filter((line) => line !== ''),
    sources: [...draft.sources, source].filter((line) => line !== ''),
  };
}

async function askText(message: string, isOptional = false): Promise<string> {
  const answer = await text({
    message,
    validate: (value) => (isOptional || value?.trim() ? undefined : 'This is needed.'),
  });
  if (isCancel(answer)) throw new Error('Nothing was written.');
  return answer;
}

async function askFacet({ id, values, isMany }: ReturnType<typeof listFacets>[number]) {
  const options = values.map((value) => ({ value, label: value }));
  const answer = isMany
    ? await multiselect({ message: id, options, required: false })
    : await select({ message: id, options });
  if (isCancel(answer)) throw new Error('Nothing was written.');
  return [answer].flat();
}
