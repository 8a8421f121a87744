import { expect, it } from 'vitest';
import { renderTitlesScript } from '../../../src/published/titles-script.ts';
import { makeSmallCatalog } from '../search/build/small-catalog.ts';

it('hands over each title by the path of its page below the folder of a language', () => {
  const script = renderTitlesScript(makeSmallCatalog(), 'titles', 'en', (title) => `${title}.`);
  expect(script).toMatch(/^__shirube\.set\("titles",\{.*\}\);\n$/);
  expect(script).toContain('"errors/DB-00600.html":"The listener does not answer."');
});
