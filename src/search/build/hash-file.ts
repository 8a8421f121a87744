import { createHash } from 'node:crypto';
import { renderDataScript } from '../../model/data-script.ts';

/** So long that no two of some ten thousand files of a site have the same one by chance. */
const HASH_LENGTH = 12;

/**
 * Names a file by what it holds. `hashText('…')` -> `'0a1b2c3d4e5f'`
 *
 * @param text the file, but for what stands in it for its own name
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/** `hashData([{ a: 1 }])` -> 44 characters, others for all other data, as JSON has it */
export function hashData(data: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64');
}

/** Names the script that carries some data, as JSON: `hashPayload('{"entries":[]}')` -> `'0a1b2c3d4e5f'` */
export function hashPayload(json: string): string {
  return hashText(renderDataScript('', json));
}
