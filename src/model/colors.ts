/**
 * The colours of the site: the only place where they are chosen. A product may choose others of its own
 * (`content/theme.yaml`). Styles use them as `var(--paper)`.
 */

/** What each colour is for, in the order in which the styles list them. */
export const COLOR_USES = {
  paper: 'The ground of the page.',
  panel: 'The ground of a box.',
  sunk: 'The ground of what lies deeper, such as a command.',
  code: 'The ground of code in a sentence.',
  ink: 'Text.',
  'ink-soft': 'Quiet text.',
  line: 'Lines that divide.',
  'line-strong': 'The edge of a field.',
  link: 'A link.',
  'link-hover': 'A link under the pointer.',
  sign: 'What points the way: the board of a page, buttons.',
  'sign-ink': 'Text on what points the way.',
  'sign-hover': 'A button under the pointer.',
  'sign-board': 'An arrow on what points the way.',
  board: 'The ground of a board that leads to another page.',
  here: 'What says: you are here.',
  'here-ink': 'Text on what says: you are here.',
  'here-ground': 'The ground of what is chosen.',
  focus: 'The ring around what the keyboard is on.',
  warning: 'The text of a warning.',
  'warning-ground': 'The ground of a warning.',
  'warning-line': 'The edge of a warning.',
  mark: 'The ground of what the search found in a text.',
} as const;

export type ColorName = keyof typeof COLOR_USES;

/** Colours by name, as `#rgb` or `#rrggbb`. */
export type Colors = Readonly<Record<ColorName, string>>;

/** Colours of a light screen and of paper, and what is different on a dark screen. */
export interface Palette {
  light: Colors;
  dark: Readonly<Partial<Colors>>;
}

/** What a theme chooses; the rest stays as it is. */
export type PaletteChoice = Readonly<Partial<Record<keyof Palette, Readonly<Partial<Colors>>>>>;

/** The palette of a product that chooses none. */
export const PALETTE: Palette = {
  light: {
    paper: '#fafbfa',
    panel: '#fff',
    sunk: '#f0f4f2',
    code: '#dae4df',
    ink: '#16211c',
    'ink-soft': '#48564f',
    line: '#d3dcd7',
    'line-strong': '#7d8c84',
    link: '#0a5c45',
    'link-hover': '#063d2e',
    // Green points the way.
    sign: '#0a5c45',
    'sign-ink': '#fff',
    'sign-hover': '#063d2e',
    'sign-board': '#ffd166',
    board: '#dcebe3',
    // Yellow says: you are here.
    here: '#ffd166',
    'here-ink': '#16211c',
    'here-ground': '#fff8e3',
    focus: '#1a5fd0',
    // Amber warns.
    warning: '#7a4b00',
    'warning-ground': '#fdeed3',
    'warning-line': '#d98a00',
    mark: '#ffe9a8',
  },
  dark: {
    paper: '#101614',
    panel: '#161e1b',
    sunk: '#1c2522',
    code: '#2a3631',
    ink: '#e3eae6',
    'ink-soft': '#a9b7b0',
    line: '#2d3934',
    'line-strong': '#71817a',
    link: '#6fd3ab',
    'link-hover': '#a5e9cd',
    sign: '#0d6149',
    'sign-ink': '#fff',
    'sign-hover': '#12805f',
    board: '#21372e',
    'here-ground': '#2a2614',
    focus: '#8ab8ff',
    warning: '#f0c067',
    'warning-ground': '#33260f',
    'warning-line': '#c98a2a',
    mark: '#4a3d10',
  },
};

/**
 * The palette with what a theme chooses. A dark colour that the theme leaves out is that of
 * {@link PALETTE}; one that this leaves out too is the light one.
 *
 * `choosePalette({ light: { link: '#123' } }).light.link` -> `'#123'`
 */
export function choosePalette({ light, dark }: PaletteChoice): Palette {
  return { light: { ...PALETTE.light, ...light }, dark: { ...PALETTE.dark, ...dark } };
}

/** A colour that has to be told from another that it stands on. */
export interface ColorPair {
  color: ColorName;
  ground: ColorName;
  /**
   * The least contrast: 4.5 for what is read (https://www.w3.org/TR/WCAG22/#contrast-minimum), 3 for what
   * has to be seen (https://www.w3.org/TR/WCAG22/#non-text-contrast).
   */
  least: number;
}

const GROUNDS = ['paper', 'panel', 'sunk'] as const;

/** What is read, with the grounds on which it stands. */
const TEXTS: Partial<Record<ColorName, readonly ColorName[]>> = {
  ink: [...GROUNDS, 'code', 'here-ground', 'mark', 'warning-ground'],
  'ink-soft': GROUNDS,
  link: [...GROUNDS, 'board', 'here-ground', 'warning-ground'],
  'link-hover': GROUNDS,
  'sign-ink': ['sign', 'sign-hover'],
  'here-ink': ['here'],
  warning: ['sunk', 'warning-ground'],
};

/** What has to be seen: the edges of fields, the ring of the focus. */
const EDGES: Partial<Record<ColorName, readonly ColorName[]>> = {
  'line-strong': ['paper', 'panel'],
  focus: GROUNDS,
  'sign-board': ['sign'],
};

/** Everything that has to be told from its ground, in every palette. */
export const COLOR_PAIRS: readonly ColorPair[] = [...listPairs(TEXTS, 4.5), ...listPairs(EDGES, 3)];

function listPairs(
  grounds: Partial<Record<ColorName, readonly ColorName[]>>,
  least: number,
): ColorPair[] {
  return (Object.entries(grounds) as [ColorName, readonly ColorName[]][]).flatMap(
    ([color, names]) => names.map((ground) => ({ color, ground, least })),
  );
}

/**
 * The contrast of two colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * `measureContrast('#000', '#fff')` -> `21`
 */
export function measureContrast(one: string, other: string): number {
  const [less = 0, more = 0] = [measureLuminance(one), measureLuminance(other)].sort(
    (a, b) => a - b,
  );
  return (more + 0.05) / (less + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function measureLuminance(color: string): number {
  const hex = color.length === 4 ? color.replaceAll(/[\da-f]/gi, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
