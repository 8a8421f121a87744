import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Tells whether the browser keeps a copy of the site for use without its server. */
export async function checkServiceWorker(
  environment: CheckEnvironment,
): Promise<CheckResult<'serviceWorker'>> {
  if (isFromDisk(environment)) return { state: 'absent', facts: [{ shared: 'disk' }] };
  const { serviceWorker, isSecure, page } = environment;
  if (serviceWorker === undefined || !isSecure) {
    return { state: 'absent', facts: [{ key: 'notSecure' }] };
  }
  const registration = await serviceWorker.getRegistration(page.href).catch(() => undefined);
  return registration?.active
    ? { state: 'works', facts: [{ key: 'works' }] }
    : { state: 'absent', facts: [{ key: 'none' }] };
}
