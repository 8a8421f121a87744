// @ts-check
import { env } from 'node:process';

/**
 * The folders of `src/` whose code is changed, and of `tests/unit/` whose tests have to notice: all of
 * the three that the measure is about, or those that `SHIRUBE_MUTATE` names, as in `model content`.
 * Tests of other rooms would notice more, and would take hours to do so.
 */
export const ROOMS_TO_MUTATE = (env['SHIRUBE_MUTATE'] ?? 'model content search').split(' ');
