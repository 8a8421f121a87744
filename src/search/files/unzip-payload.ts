import { gunzipSync } from 'fflate';
import type { UnzipPayload } from './payloads.ts';

/** What browsers load that cannot unzip by themselves: a script of its own. */
export function createUnzipPayload(): UnzipPayload {
  return { unzip: (zipped) => gunzipSync(zipped) };
}
