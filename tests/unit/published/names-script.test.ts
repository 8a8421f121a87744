import { expect, it } from 'vitest';
import { renderNamesScript } from '../../../src/published/names-script.ts';
import { loadContent } from '../../support/content-fixture.ts';

it('hands over every entry by all its names', async () => {
  const { catalog } = await loadContent();
  expect(renderNamesScript(catalog)).toBe(
    '__shirube.set("names",[["BrokenThing","error",["4711"]],["a-cause","cause",[]]]);\n',
  );
});
