import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';

const read = (name: string): string =>
  readFileSync(join(projectRoot, 'src/styles', name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/** The colours that a rule chooses, by name. */
function listColours(css: string, selector: string): Record<string, string> {
  const at = css.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`There is no rule for ${selector}.`);
  const rule = css.slice(at, css.indexOf('}', at));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

const tokens = read('tokens.css');
const light = listColours(tokens, ':root');
const dark = { ...light, ...listColours(tokens, ":root:not([data-theme='light'])") };

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one = '', other = ''): number {
  const [less = 0, more = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

const GROUNDS = ['paper', 'panel', 'sunk'];
/** What is read, with the grounds on which it stands. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ink: [...GROUNDS, 'code', 'here-ground', 'mark', 'warning-ground'],
  'ink-soft': GROUNDS,
  link: [...GROUNDS, 'board', 'here-ground', 'warning-ground'],
  'link-hover': GROUNDS,
  'sign-ink': ['sign', 'sign-hover'],
  'here-ink': ['here'],
  warning: ['sunk', 'warning-ground'],
};
/** What has to be seen: the edges of fields, the ring of the focus. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['paper', 'panel'],
  focus: GROUNDS,
  'sign-board': ['sign'],
};

describe.each(Object.entries({ light, dark }))('in %s colours', (_, colours) => {
  const listPale = (pairs: typeof TEXTS, least: number): string[] =>
    Object.entries(pairs).flatMap(([name, grounds]) =>
      grounds
        .map((ground) => ({ ground, contrast: contrastOf(colours[name], colours[ground]) }))
        .filter(({ contrast }) => contrast < least)
        .map(({ ground, contrast }) => `${name} on ${ground}: ${contrast.toFixed(2)}`),
    );

  it('every text can be read', () => {
    expect(listPale(TEXTS, 4.5)).toEqual([]);
  });

  it('every edge can be seen', () => {
    expect(listPale(EDGES, 3)).toEqual([]);
  });

  it('code in a sentence has a ground that can be told from the page', () => {
    for (const ground of GROUNDS) {
      expect(contrastOf(colours['code'], colours[ground]), ground).toBeGreaterThan(1.1);
    }
  });
});

it('the dark that a reader chose is that of the system', () => {
  const chosen = listColours(tokens, ":root[data-theme='dark']");
  expect(chosen).toEqual(listColours(tokens, ":root:not([data-theme='light'])"));
});

it('what a field is for is as dark as any quiet text', () => {
  expect(read('base.css')).toMatch(
    /::placeholder \{\s+color: var\(--ink-soft\);\s+opacity: 1;\s+\}/,
  );
});
