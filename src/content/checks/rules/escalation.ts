import { listEscalationTexts } from '../../catalogue/escalation.ts';
import type { Catalog } from '../../catalogue/types.ts';
import type { Issue } from '../../../model/issue.ts';
import { adviseOnId } from '../advise-on-id.ts';
import { listInlineRefs } from '../../../model/inline-markup.ts';

/** What `escalation.yaml` refers to exists: the errors that it names, and what its lines link to. */
export function checkEscalation(catalog: Catalog): Issue[] {
  const { escalation, errors, causes, unreadable } = catalog;
  const errorIds = [...errors.keys(), ...unreadable];
  const allIds = [...errorIds, ...causes.keys()];
  const named = Object.entries(escalation.blocks).flatMap(([name, { guest }]) =>
    (guest?.besides ?? []).map((id, at) => ({
      id,
      path: [name, 'guest', 'besides', at],
      known: errorIds,
    })),
  );
  const linked = listEscalationTexts(catalog).flatMap(({ path, text }) =>
    Object.entries(text).flatMap(([locale, line]) =>
      listInlineRefs(line).map((id) => ({ id, path: [...path, locale], known: allIds })),
    ),
  );
  return [...named, ...linked]
    .filter(({ id, known }) => !known.includes(id))
    .map(({ id, path, known }) => ({
      rule: 'dangling-id',
      file: escalation.file,
      ...escalation.locate(path),
      problem: `There is no entry "${id}" that can stand here.`,
      expected: known === errorIds ? 'the id of an error.' : 'the id of an error or cause.',
      fix: adviseOnId(id, undefined, known),
    }));
}
