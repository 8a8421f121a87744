import { join } from 'node:path';
import { carryOut } from '../../../src/authoring/carry-out.ts';
import type { Content, PlanResult } from '../../../src/authoring/plan.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { type ContentFiles, VALID_CONTENT, writeContent } from '../../support/content-fixture.ts';

const STEP = '<Step id="1">';
/** {@link VALID_CONTENT} as it is once it was published: its steps have ids. */
export const NAMED: ContentFiles = Object.fromEntries(
  (
    ['errors/BrokenThing/en.mdx', 'errors/BrokenThing/ja.mdx', 'causes/a-cause/en.mdx'] as const
  ).map((path) => [path, VALID_CONTENT[path].replace('<Step>', STEP)]),
);

/** What was published of {@link VALID_CONTENT}. */
export const LEDGER = `alias 4711
cause a-cause
cause a-cause#resolution-1
error BrokenThing
error BrokenThing#resolution-1
`;

const OTHER = VALID_CONTENT['errors/BrokenThing/error.yaml']
  .replace("'4711'", "'4712', Worn Thing")
  .replace('The {thing} is broken.', 'The {thing} has worn.')
  .replace("'2025-01-31'", "'2024-01-31'")
  .replace('system: [old]', 'system: []')
  .replace(
    'causes: [a-cause]',
    'asked: { en: [it hums], ja: [音がする] }\ncauses: [a-cause]\nseeAlso: [BrokenThing]',
  );

/** A second error, which refers to the first. */
export const TWO_ERRORS: ContentFiles = {
  ...NAMED,
  'errors/WornThing/error.yaml': OTHER,
  'errors/WornThing/en.mdx': VALID_CONTENT['errors/BrokenThing/en.mdx'].replace(
    'It works.',
    'It works: <Ref id="BrokenThing" />.',
  ),
};

/** Carries a plan out, and tells what was said, what is there then, and what is wrong with it. */
export async function run(
  files: ContentFiles,
  makePlan: (content: Content) => PlanResult,
  isDry = false,
) {
  const root = await writeContent(files);
  const content = join(root, 'content');
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
  };
  await carryOut({ root, content, isDry, print }, makePlan);
  const { catalog, issues } = await loadCatalog(root, content);
  return { said: lines.join('\n'), catalog, issues };
}

/** Why there is no plan. */
export async function refuse(files: ContentFiles, makePlan: (content: Content) => PlanResult) {
  return run(files, makePlan).then(
    () => 'It was done.',
    (error: unknown) => (error as Error).message,
  );
}
