import { choosePalette, type Colors, type PaletteChoice } from '../model/colors.ts';

/**
 * The style sheet that gives every part of the site its colours, as `var(--paper)`.
 *
 * `renderPalette({ light: { paper: '#fff' } })` -> `':root { color-scheme: light dark; --paper:#fff; … }\n@media …'`
 */
export function renderPalette(choice: PaletteChoice): string {
  const { light, dark } = choosePalette(choice);
  const onDark = `color-scheme: dark; ${listProperties(dark)}`;
  return [
    `:root { color-scheme: light dark; ${listProperties(light)} }`,
    // The same values twice: for a dark system, and for whoever chose the dark.
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${onDark} } }`,
    `@media screen { :root[data-theme='dark'] { ${onDark} } }`,
    // A choice that is against the system's.
    ":root[data-theme='light'] { color-scheme: light; }",
    '',
  ].join('\n');
}

function listProperties(colors: Readonly<Partial<Colors>>): string {
  return Object.entries(colors)
    .map(([name, color]) => `--${name}:${color};`)
    .join(' ');
}
