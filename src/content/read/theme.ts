import { join } from 'node:path';
import type { PaletteChoice } from '../../model/colors.ts';
import { FILE_START, type Issue } from '../../model/issue.ts';
import type { ThemeFile } from '../catalogue/types.ts';
import { ThemeSchema } from '../schemas/theme.ts';
import { readFiles } from './read-files.ts';
import { parseYaml } from './yaml.ts';

/** The file with the colours of a product, and the one with its picture, in its content folder. */
export const THEME_FILE = 'theme.yaml';
export const SIGN_FILE = 'sign.svg';

/** How a product's site looks. */
export interface Look {
  colors: PaletteChoice;
  /** Its picture as SVG, where it is not the usual one. */
  sign: string | undefined;
}

/** Reads `theme.yaml`; a product without one has the usual colours. */
export function parseTheme(
  file: string,
  text: string | undefined,
): { theme: ThemeFile; issues: Issue[] } {
  if (text === undefined) {
    return { theme: { file, locate: () => FILE_START, colors: {} }, issues: [] };
  }
  const { value, locate, issues } = parseYaml(file, text, ThemeSchema);
  return { theme: { file, locate, colors: value?.colors ?? {} }, issues };
}

/**
 * Reads how the site of a content folder looks, for what needs nothing else of it. Colours that are not
 * sound, and files that cannot be read, are left out: who loads the catalogue is told of them.
 *
 * `loadLook('/srv/kb/content')` -> `{ colors: { light: { link: '#123' } }, sign: undefined }`
 */
export async function loadLook(folder: string): Promise<Look> {
  const [theme, sign] = await readFiles([join(folder, THEME_FILE), join(folder, SIGN_FILE)]).catch(
    () => [],
  );
  return {
    colors: parseTheme(THEME_FILE, theme?.toString('utf8')).theme.colors,
    sign: sign?.toString('utf8'),
  };
}
