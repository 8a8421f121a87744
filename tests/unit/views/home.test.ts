import { expect, it } from 'vitest';
import { listScope, listSymptoms, pickExamples } from '../../../src/views/home.ts';
import { KNOWN_ONLY, loadContent, VALID_CONTENT } from '../../support/content-fixture.ts';

const ERROR = VALID_CONTENT['errors/BrokenThing/error.yaml'].replace("aliases: ['4711']\n", '');

it('offers what is there: a code and a short message as examples, symptoms, and the scope', async () => {
  const { catalog } = await loadContent({
    'errors/it-smokes/error.yaml': ERROR.replace('kind: code', 'kind: symptom')
      .replace('The {thing} is broken.', 'It smokes.')
      .replace('area: saw', 'area: press'),
    'errors/it-smokes/en.mdx': VALID_CONTENT['errors/BrokenThing/en.mdx'],
    // Known without a page, it is offered to nobody.
    'errors/it-stinks/error.yaml': KNOWN_ONLY.replace('kind: code', 'kind: symptom'),
  });
  expect(pickExamples(catalog, 'en')).toEqual(['BrokenThing', 'It smokes.']);
  // No message is known in Japanese.
  expect(pickExamples(catalog, 'ja')).toEqual(['BrokenThing']);
  expect(listSymptoms(catalog, 'en').map(({ id }) => id)).toEqual(['it-smokes']);
  expect(listScope(catalog, 'en')).toEqual(['Saw', 'Press', 'Cut']);
});
