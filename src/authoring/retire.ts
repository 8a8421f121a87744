import { listEntries } from '../content/catalogue/entries.ts';
import { listInlineRefs } from '../model/inline-markup.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { editFacts } from './edit-facts.ts';
import { type Content, emptyPlan, type PlanResult, requireEntry } from './plan.ts';

/**
 * Plans to mark an entry as one that the product no longer reports. Its page stays, and leads to the entry
 * that took its place, if there is one.
 *
 * `planRetirement(content, 'DB-00600', 'DB-00601').changes`
 * -> `['content/errors/DB-00600/error.yaml: status: retired, replacedBy: DB-00601']`
 */
export function planRetirement(
  { catalog, texts }: Content,
  id: string,
  replacedBy?: string,
): PlanResult {
  const found = requireEntry(catalog, id);
  const successor = replacedBy === undefined ? undefined : requireEntry(catalog, replacedBy);
  const problems = [found, successor].flatMap((result) =>
    result !== undefined && 'problem' in result ? [result.problem] : [],
  );
  if ('problem' in found || problems.length > 0) return { problems };
  const { entry } = found;
  if (replacedBy === id) return { problems: [`"${id}" cannot take its own place.`] };
  const next = replacedBy ?? entry.replacedBy;
  if (entry.status === 'retired' && entry.replacedBy === next) {
    return { problems: [`"${id}" is retired already.`] };
  }

  const plan = emptyPlan();
  const facts = editFacts(texts.get(entry.file) ?? '');
  facts.set('status', 'retired');
  facts.set('replacedBy', next);
  plan.writes.set(entry.file, facts.print());
  const replacement = next === undefined ? '' : `, replacedBy: ${next}`;
  plan.changes.push(`${entry.file}: status: retired${replacement}`);
  if (successor !== undefined && 'entry' in successor && successor.entry.status === 'retired') {
    plan.notes.push(`"${successor.entry.id}" is retired too: its page leads no further.`);
  }
  const leading = listLeading(catalog, entry);
  if (leading.length > 0) {
    plan.notes.push(
      `Pages that go on to lead there, each of which may better lead elsewhere: ${leading.join(', ')}.`,
    );
  }
  if (entry.sourceHash !== undefined) {
    plan.notes.push('Say in <Meaning> from which version on it is no longer reported.');
  }
  return plan;
}

/** Ids of the entries whose facts or prose refer to an entry. */
function listLeading(catalog: Catalog, { id }: Entry): string[] {
  return listEntries(catalog)
    .filter((other) => other.id !== id && listTargets(other).includes(id))
    .map((other) => other.id);
}

function listTargets(entry: Entry): string[] {
  const own =
    entry.type === 'error'
      ? [...entry.causes, ...entry.olderCauses]
      : Object.values(entry.sign ?? {}).flatMap(listInlineRefs);
  const prose = Object.values(entry.prose).flatMap(({ sections }) =>
    sections.flatMap(({ refs }) => refs.map(({ target }) => target)),
  );
  return [...own, ...entry.related, ...entry.seeAlso, ...prose];
}
