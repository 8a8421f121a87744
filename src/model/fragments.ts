/**
 * The fragment of a step of the resolution, by its id; of a procedure that another page offers in place,
 * where the id of that is given. No id has a tilde in it, so that none of these can collide.
 *
 * `stepFragment('3')` -> `'resolution-3'`, `stepFragment('3', 'restart-agent')` -> `'procedure-restart-agent~3'`
 */
export function stepFragment(step: string, procedureId?: string): string {
  return procedureId === undefined
    ? `resolution-${step}`
    : `${procedureFragment(procedureId)}~${step}`;
}

/**
 * The fragment of a procedure that another page offers in place.
 *
 * `procedureFragment('restart-agent')` -> `'procedure-restart-agent'`
 */
export function procedureFragment(id: string): string {
  return `procedure-${id}`;
}

/**
 * The fragment of one cause in the list of causes of an error page.
 *
 * `causeFragment('vm-agent-not-installed')` -> `'cause-vm-agent-not-installed'`
 */
export function causeFragment(causeId: string): string {
  return `cause-${causeId}`;
}
