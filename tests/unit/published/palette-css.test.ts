import { expect, it } from 'vitest';
import { renderPalette } from '../../../src/published/palette-css.ts';

it('gives a dark system and the dark that a reader chose the same colours', () => {
  const css = renderPalette({ light: { link: '#123' }, dark: { link: '#abc' } });
  const [system, chosen] = [
    /:root:not\(\[data-theme='light'\]\) (\{[^}]*\})/,
    /:root\[data-theme='dark'\] (\{[^}]*\})/,
  ].map((rule) => rule.exec(css)?.[1]);
  expect(system).toContain('--link:#abc;');
  expect(chosen).toBe(system);
  expect(css).toMatch(/^:root \{ color-scheme: light dark; .*--link:#123;/);
});
