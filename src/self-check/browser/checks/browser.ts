import type { CheckResult, Note } from '../check.ts';
import type { CheckEnvironment } from '../environment.ts';

/*
 * What this browser allows.
 */

/** Scripts run, or nobody would ask. */
export function checkScripts(): CheckResult<'scripts'> {
  return { state: 'works', facts: [{ key: 'works' }] };
}

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

const TEST_KEY = 'self-check';

/** Finds out whether the browser remembers what it is given. */
export function checkStorage({ getStorage }: CheckEnvironment): CheckResult<'storage'> {
  try {
    const storage = getStorage();
    storage.setItem(TEST_KEY, TEST_KEY);
    const isKept = storage.getItem(TEST_KEY) === TEST_KEY;
    storage.removeItem(TEST_KEY);
    if (isKept) return { state: 'works', facts: [{ key: 'works' }] };
  } catch {
    // Blocked: told below.
  }
  return { state: 'absent', facts: [{ key: 'blocked' }] };
}

/** Tells in which way copy buttons work, without touching what the reader has copied. */
export function checkClipboard({
  hasClipboard,
  hasCopyCommand,
}: CheckEnvironment): CheckResult<'clipboard'> {
  if (hasClipboard) return { state: 'works', facts: [{ key: 'works' }] };
  return hasCopyCommand
    ? { state: 'works', facts: [{ key: 'older' }] }
    : { state: 'absent', facts: [{ key: 'blocked' }] };
}

/** Tells whether the browser keeps a copy of the site for use without its server. */
export async function checkServiceWorker(
  environment: CheckEnvironment,
): Promise<CheckResult<'serviceWorker'>> {
  const { serviceWorker, isSecure, page } = environment;
  if (serviceWorker === undefined || !isSecure) {
    return { state: 'absent', facts: [{ key: 'notSecure' }] };
  }
  const registration = await serviceWorker.getRegistration(page.href).catch(() => undefined);
  return registration?.active
    ? { state: 'works', facts: [{ key: 'works' }] }
    : { state: 'absent', facts: [{ key: 'none' }] };
}
