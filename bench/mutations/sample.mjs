// @ts-check
import { createHash } from 'node:crypto';
import { env } from 'node:process';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Of how many parts of the code one is looked at: `SHIRUBE_MUTATE_ONE_IN=10` takes a tenth, chosen by what the
 * code says, so that the same code gives the same sample. All of it where nothing is named.
 */
const ONE_IN = Number(env['SHIRUBE_MUTATE_ONE_IN'] ?? 1);

/** Leaves out whole declarations of a file, with all that is in them. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sample', {
    shouldIgnore: (path) => {
      const { parent } = /** @type {{ parent?: { type: string } }} */ (path);
      if (parent?.type !== 'Program') return undefined;
      const number = createHash('sha256').update(String(path)).digest().readUInt32BE();
      return number % ONE_IN === 0 ? undefined : 'It is not in the sample.';
    },
  }),
];
