import type { Catalog } from '../../content/catalogue/types.ts';
import type { ImportMap } from '../../content/schemas/import-map.ts';
import { findNearest } from '../../model/edit-distance.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { type List, listColumns } from './read-list.ts';

/** Where the map stands, for what is wrong with it. */
export interface MapFile {
  file: string;
  map: ImportMap;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** What the map names that is not there, columns of the list and documents, and what it lacks for any page. */
export function findMapIssues(
  catalog: Catalog,
  mapFile: MapFile,
  list: Pick<List, 'columns'>,
): Issue[] {
  return [
    ...findUnknownColumns(mapFile, list),
    ...findMissingSections(catalog, mapFile),
    ...findMissingCauseSections(catalog, mapFile),
    ...findUnknownDocuments(catalog, mapFile),
  ];
}

function findUnknownColumns(
  { file, map, locate }: MapFile,
  { columns }: Pick<List, 'columns'>,
): Issue[] {
  const known = [...columns];
  return listColumns(map)
    .filter(({ name }) => !columns.has(name))
    .map(({ name, path }) => {
      const nearest = findNearest(name, known);
      return {
        rule: 'unknown-column',
        file,
        ...locate(path),
        problem: `The list has no column "${name}".`,
        expected: `one of ${known.join(', ')}.`,
        fix:
          nearest === undefined
            ? 'name a column of the list, or remove the line.'
            : `write "${nearest}".`,
      };
    });
}

function findMissingSections(
  { product, sourceLocale, escalation }: Catalog,
  { file, map, locate }: MapFile,
): Issue[] {
  // Rows without prose are only known then.
  if (map.concerns !== undefined) return [];
  const isAsked = Object.keys(escalation.blocks).length > 0;
  const isGiven = (component: string): boolean =>
    // Its page leads to the steps of the cause.
    (component === 'Resolution' && map.cause !== undefined) ||
    // For some rows it may be said already what support asks for.
    (component === 'Escalate' && isAsked);
  return product.required.error
    .filter((component) => map.prose[component]?.[sourceLocale] === undefined)
    .filter((component) => !isGiven(component))
    .map((component) => ({
      rule: 'missing-section',
      file,
      ...locate(['prose']),
      problem: `No column has the text of <${component}> in ${sourceLocale}.`,
      expected: `${product.required.error.join(', ')}, which product.yaml requires.`,
      fix: `name its column under "prose.${component}.${sourceLocale}"; or take it from "required.error" in product.yaml; or name columns under "concerns", for errors that are only known.`,
    }));
}

function findMissingCauseSections(
  { product, sourceLocale }: Catalog,
  { file, map: { cause }, locate }: MapFile,
): Issue[] {
  if (cause === undefined) return [];
  return product.required.cause
    .filter((component) => cause.prose[component]?.[sourceLocale] === undefined)
    .map((component) => ({
      rule: 'missing-section',
      file,
      ...locate(['cause']),
      problem: `No column has the text of <${component}> of a cause in ${sourceLocale}.`,
      expected: `${product.required.cause.join(', ')}, which product.yaml requires.`,
      fix: `name its column under "cause.prose.${component}.${sourceLocale}", or take it from "required.cause" in product.yaml.`,
    }));
}

function findUnknownDocuments({ documents }: Catalog, { file, map, locate }: MapFile): Issue[] {
  return map.sources.flatMap(({ document }, at) =>
    Object.hasOwn(documents, document)
      ? []
      : [
          {
            rule: 'unknown-document',
            file,
            ...locate(['sources', at, 'document']),
            problem: `"${document}" is not in sources.yaml.`,
            expected: 'a document that stands there.',
            fix: 'add it there first.',
          },
        ],
  );
}
