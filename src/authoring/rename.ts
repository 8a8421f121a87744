import { codeOf } from '../content/catalogue/entries.ts';
import { formatLedger, type LedgerItem } from '../content/catalogue/ledger.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { EntryIdSchema } from '../content/schemas/id.ts';
import { isDeviceName } from '../model/device-name.ts';
import { listEntryPaths, MAX_PATH_LENGTH } from '../model/urls.ts';
import { editFacts } from './edit-facts.ts';
import {
  type Content,
  emptyPlan,
  findOwner,
  keepTranslationsCurrent,
  moveReferences,
  noteMentions,
  type PlanResult,
  requireEntry,
} from './plan.ts';

/**
 * Plans a new id for an entry. The old one stays a name of it: its addresses lead to the same page, and to
 * the same step. Whatever refers to the entry follows.
 *
 * `planRename(content, 'DB-00600', 'DB-0600').moves`
 * -> `[{ from: 'content/errors/DB-00600', to: 'content/errors/DB-0600' }]`
 */
export function planRename(content: Content, oldId: string, newId: string): PlanResult {
  const { catalog, texts } = content;
  const found = requireEntry(catalog, oldId);
  if ('problem' in found) return { problems: [found.problem] };
  const { entry } = found;
  const problem = findIdProblem(catalog, entry, newId);
  if (problem !== undefined) return { problems: [problem] };

  const plan = emptyPlan();
  const folder = `${entry.folder.slice(0, -oldId.length)}${newId}`;
  plan.moves.push({ from: entry.folder, to: folder });
  plan.changes.push(`${entry.folder} -> ${folder}`);
  moveReferences(content, oldId, newId, plan);
  const facts = editFacts(plan.writes.get(entry.file) ?? texts.get(entry.file) ?? '');
  facts.remove('aliases', newId);
  facts.remove('formerIds', newId);
  facts.append(['formerIds'], [oldId]);
  plan.writes.set(entry.file, facts.print());
  plan.changes.push(`${entry.file}: "${oldId}" goes on to lead here ("formerIds")`);
  keepTranslationsCurrent(content, plan);
  const { file, items } = catalog.ledger;
  const steps = items.filter(({ kind, name }) => kind === entry.type && name === oldId);
  if (steps.length > 0) {
    const renamed = steps.map((item): LedgerItem => ({ ...item, name: newId }));
    plan.writes.set(file, formatLedger([...items, ...renamed]));
    plan.changes.push(`${file}: the same steps under the new id`);
  }
  if (codeOf(entry) === oldId) {
    plan.notes.push(
      `The page now shows "${newId}" as its code. If the product still prints "${oldId}", add code: ${oldId} to its facts.`,
    );
  }
  noteMentions(content, oldId, plan, [entry.file]);
  return plan;
}

/** Why an entry cannot have an id. */
function findIdProblem(catalog: Catalog, entry: Entry, newId: string): string | undefined {
  const { id: oldId, type } = entry;
  const { error } = EntryIdSchema.safeParse(newId);
  if (error) return `"${newId}" cannot be an id: ${error.issues[0]?.message ?? ''}.`;
  if (isDeviceName(newId)) {
    return `"${newId}" cannot be an id: it is the name of a device on Windows.`;
  }
  if (newId === oldId) return `"${oldId}" has this id already.`;
  if (newId.toLowerCase() === oldId.toLowerCase()) {
    return `"${newId}" differs from "${oldId}" by case alone: many disks could not hold the pages of both.`;
  }
  const owner = findOwner(catalog, newId);
  if (owner !== undefined && owner !== entry) {
    const taken =
      owner.id === newId
        ? `"${newId}" is there already`
        : `"${newId}" is a name of "${owner.id}" already, upper and lower case apart`;
    return `${taken}: "npm run merge" makes one entry of two.`;
  }
  const mayBecomeId = [...(entry.type === 'error' ? entry.aliases : []), ...entry.formerIds];
  if (owner === entry && !mayBecomeId.includes(newId)) {
    return `"${newId}" is, but for case or signs, another name of "${oldId}": write it as it stands there, or change it there first.`;
  }
  const longest = listEntryPaths(catalog.locales, type, [newId]).find(
    (path) => path.length > MAX_PATH_LENGTH,
  );
  return longest === undefined
    ? undefined
    : `The path "${longest}" would have more than ${String(MAX_PATH_LENGTH)} characters.`;
}
