import { fill } from '../../model/i18n/fill.ts';
import type { CheckEnvironment } from './environment.ts';
import { CHECKS } from './registry.ts';
import type { CheckId, AnyResult, CheckTexts } from './types.ts';

/** Runs one check; whatever it stumbles over is told as what it found. */
export async function runCheck(
  id: CheckId,
  environment: CheckEnvironment,
  texts: CheckTexts,
): Promise<AnyResult> {
  try {
    return await CHECKS[id].run(environment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'untested', facts: [{ literal: fill(texts.broken, { reason }) }] };
  }
}
