import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Tells whether text is compressed on its way. */
export async function checkCompression(
  environment: CheckEnvironment,
): Promise<CheckResult<'compression'>> {
  if (isFromDisk(environment)) return { state: 'absent', facts: [{ shared: 'disk' }] };
  const { headers } = await environment.ask(environment.site.style);
  const encoding = headers.get('content-encoding');
  return encoding === null || encoding === 'identity'
    ? { state: 'absent', facts: [{ key: 'none' }], advice: [{ key: 'advice' }] }
    : { state: 'works', facts: [{ key: 'works', values: { encoding } }] };
}
