import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { annotateProse } from '../../../src/prose/annotate-prose.ts';

/** The elements of a compiled file that carry an annotation, in order. */
async function annotate(source: string): Promise<string[]> {
  const { code } = await mdxToJs(source, { mdastPlugins: [annotateProse] });
  return [...code.matchAll(/_jsxs?\((\w+), \{\s*(section|start|number): "([^"]+)"/g)].map(
    ([, component, attribute, value]) => `${component ?? ''} ${attribute ?? ''}=${value ?? ''}`,
  );
}

const STEP = '<Step>\nDo it.\n</Step>';

it('names sections and numbers steps through the whole file', async () => {
  const source = [
    '<Meaning>\nIt broke.\n</Meaning>',
    `<Resolution>\n${STEP}\n${STEP}\n<Note>\nBetween.\n</Note>\n${STEP}\n</Resolution>`,
  ].join('\n\n');
  expect(await annotate(source)).toEqual([
    'Meaning section=meaning',
    'Resolution section=resolution',
    'Steps start=1',
    'Step number=1',
    'Step number=2',
    'Steps start=3',
    'Step number=3',
  ]);
});

it('begins anew with each file', async () => {
  const source = `<Resolution>\n${STEP}\n</Resolution>`;
  await annotate(source);
  expect(await annotate(source)).toContain('Step number=1');
});

it('names the entries that a step is the first to refer to', async () => {
  const source = [
    '<Resolution>',
    '<Step>\nSee <Ref id="a" /> and <Ref id="b">that</Ref>, then <Ref id="a" />.\n</Step>',
    '<Step>\n<Note>\nSee <Ref id="a" /> or <Ref id="c" />.\n</Note>\n</Step>',
    '</Resolution>',
  ].join('\n');
  const { code } = await mdxToJs(source, { mdastPlugins: [annotateProse] });
  expect([...code.matchAll(/refs: "([^"]+)"/g)].map(([, refs]) => refs)).toEqual(['a b', 'c']);
});

it('counts on through steps with ids, which stay', async () => {
  const source = `<Resolution>\n${STEP}\n<Step id="check" was="2 4">\nDo it.\n</Step>\n</Resolution>`;
  const { code } = await mdxToJs(source, { mdastPlugins: [annotateProse] });
  const steps = [...code.matchAll(/_jsxs?\(Step, \{\s*([\s\S]*?)children/g)].map(([, given = '']) =>
    given.replaceAll(/\s+/g, ' ').trim(),
  );
  expect(steps).toEqual(['number: "1",', 'number: "2", id: "check", was: "2 4",']);
});
