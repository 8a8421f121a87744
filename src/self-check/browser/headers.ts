import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult } from './types.ts';

/** What the settings in `hosting/` send with every file. */
const HEADERS = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy'] as const;

/** Tells which security headers the server sends; pages carry a policy of their own. */
export async function checkHeaders(environment: CheckEnvironment): Promise<CheckResult<'headers'>> {
  if (isFromDisk(environment)) return { state: 'absent', facts: [{ shared: 'disk' }] };
  const { headers } = await environment.ask(environment.site.page);
  const sent = HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [{ literal: `${name}: ${value}` }];
  });
  const lacking = HEADERS.filter((name) => headers.get(name) === null);
  if (lacking.length === 0) {
    return {
      state: 'works',
      facts: [{ key: 'works', values: { names: HEADERS.join(', ') } }, ...sent],
    };
  }
  return {
    state: 'absent',
    facts: [{ key: 'lacks', values: { names: lacking.join(', ') } }, ...sent],
    advice: [{ key: 'advice' }],
  };
}
