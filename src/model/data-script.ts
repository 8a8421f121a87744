/** The global map into which scripts put the data that they carry (`src/dom/load-script.ts`). */
export const REGISTRY_GLOBAL = '__shirube';

/**
 * The text of a script that hands data over under a key.
 *
 * `renderDataScript('build', '"3f2a"')` -> `'__shirube.set("build","3f2a");\n'`
 *
 * @param expression the data, as JSON or any other expression of JavaScript
 */
export function renderDataScript(key: string, expression: string): string {
  return `${REGISTRY_GLOBAL}.set(${JSON.stringify(key)},${expression});\n`;
}
