import { expect, it } from 'vitest';
import { editFacts, listItems } from '../../../src/authoring/edit-facts.ts';

const TEXT = `# of the workshop
kind: code # as printed
aliases:
  - '4711'
asked:
  en:
    - "it won't start"
sources:
  - document: manual
    date: '2025-01-31'
verified: '2026-11-21'
`;

it('puts new fields before the sources, and leaves the rest as it is written', () => {
  const facts = editFacts(TEXT);
  expect(facts.print()).toBe(TEXT);
  facts.set('status', 'retired');
  facts.append(['formerIds'], ['420011', 'BadThing']);
  facts.append(['asked', 'en'], ['it hums']);
  facts.append(['asked', 'ja'], ['動かない']);
  facts.append(['messages', 'en'], [{ text: 'Too bad: it broke.' }]);
  facts.append(['related'], []);
  expect(facts.print()).toMatchInlineSnapshot(`
    "# of the workshop
    kind: code # as printed
    aliases:
      - '4711'
    asked:
      en:
        - "it won't start"
        - it hums
      ja:
        - 動かない
    status: retired
    formerIds:
      - '420011'
      - BadThing
    messages:
      en:
        - text: 'Too bad: it broke.'
    sources:
      - document: manual
        date: '2025-01-31'
    verified: '2026-11-21'
    "
  `);
});

it('takes items out of lists, and fields out of the file', () => {
  const facts = editFacts(TEXT);
  facts.remove('aliases', '4711');
  facts.remove('related', 'nothing');
  facts.set('verified', undefined);
  expect(facts.print()).toBe(
    TEXT.replace("aliases:\n  - '4711'\n", '').replace("verified: '2026-11-21'\n", ''),
  );
});

it('carries items over as they are written', () => {
  const [source] = listItems(TEXT, ['sources']);
  expect(source?.value).toEqual({ document: 'manual', date: '2025-01-31' });
  const facts = editFacts('kind: code\n');
  facts.append(['sources'], [source?.node]);
  expect(facts.print()).toBe(
    "kind: code\nsources:\n  - document: manual\n    date: '2025-01-31'\n",
  );
  expect(listItems(TEXT, ['related'])).toEqual([]);
});
