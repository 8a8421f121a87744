/** `npm run serve -- [--host 0.0.0.0] [--port 4321] [--mount /kb/] [--directory dist]`: shows a finished build. */
import { runMain } from './run-main.ts';
import { readServeWords, serveSite } from './serve-site.ts';
import { USAGES } from './usages.ts';

await runMain(() => serveSite(readServeWords(USAGES.serve.usage)));
