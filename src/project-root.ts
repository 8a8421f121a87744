import { fileURLToPath } from 'node:url';

/** The folder of `package.json`, whatever folder a command was started in. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
