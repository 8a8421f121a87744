import type { CheckEnvironment } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/** Finds out whether a policy of the host, or a file that is missing, takes styles or images away. */
export async function checkPolicy({
  site,
  hasStyles,
  showImage,
}: CheckEnvironment): Promise<CheckResult<'policy'>> {
  const problems: Note<'policy'>[] = [];
  if (!hasStyles()) problems.push({ key: 'noStyle' });
  if (!(await showImage(site.image))) problems.push({ key: 'noImage' });
  return problems.length === 0
    ? { state: 'works', facts: [{ key: 'works' }] }
    : { state: 'fails', facts: problems, advice: [{ key: 'advice' }] };
}
