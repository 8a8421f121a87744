import { listEntries } from '../../catalogue/entries.ts';
import { listEscalationTexts } from '../../catalogue/escalation.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { createNearestFinder } from '../../../model/edit-distance.ts';
import type { Issue, Place } from '../../../model/issue.ts';
import { splitInline } from '../../../model/inline-markup.ts';
import { listMarks } from '../../../model/placeholder-marks.ts';

/** Where a placeholder is used. */
interface Use {
  name: string;
  file: string;
  /** To be asked only where there is something to tell: a file is parsed once more for its places. */
  locate: () => Place;
}

/** Every placeholder of a command or of `code` in the prose is declared; each that is not is told once. */
export function checkPlaceholders(catalog: Catalog): Issue[] {
  const known = Object.keys(catalog.placeholders);
  const findNearest = createNearestFinder(known);
  const texts = `{ ${catalog.product.languages.map((locale) => `${locale}: …`).join(', ')} }`;
  const undeclared = new Map<string, Use[]>();
  for (const use of listUses(catalog)) {
    if (known.includes(use.name)) continue;
    const uses = undeclared.get(use.name);
    if (uses === undefined) undeclared.set(use.name, [use]);
    else uses.push(use);
  }
  return [...undeclared].flatMap(([name, uses]): Issue[] => {
    const [first] = uses;
    if (first === undefined) return [];
    const { file } = first;
    const files = new Set(uses.map((use) => use.file)).size;
    const nearest = findNearest(name);
    const declare = `declare it there, as "${name}: { label: ${texts}, hint: ${texts}, example: …, pattern: '[\\w-]+' }"`;
    return [
      {
        rule: 'undeclared-placeholder',
        file,
        ...first.locate(),
        problem:
          files === 1
            ? `The placeholder <${name}> is declared nowhere.`
            : `The placeholder <${name}> is declared nowhere (used in ${String(files)} files).`,
        expected: 'the name of a placeholder of placeholders.yaml.',
        fix: nearest === undefined ? `${declare}.` : `write <${nearest}>, or ${declare}.`,
      },
    ];
  });
}

function listUses(catalog: Catalog): Use[] {
  return [
    ...listEntries(catalog).flatMap((entry) => listEntryUses(catalog, entry)),
    ...listEscalationUses(catalog),
  ];
}

function listEntryUses({ locales }: Catalog, entry: Entry): Use[] {
  const { file, locate } = entry;
  const signs = entry.type === 'cause' ? Object.entries(entry.sign ?? {}) : [];
  return [
    ...Object.entries(entry.snippets).flatMap(([id, { text }]) =>
      listMarks(text).map((name) => ({
        name,
        file,
        locate: () => locate(['snippets', id, 'text']),
      })),
    ),
    ...signs.flatMap(([locale, line]) =>
      listCodeMarks(line).map((name) => ({ name, file, locate: () => locate(['sign', locale]) })),
    ),
    ...locales.flatMap((locale) => {
      const prose = entry.prose[locale];
      return prose === undefined ? [] : listProseUses(prose.file, prose.source);
    }),
  ];
}

function listEscalationUses(catalog: Catalog): Use[] {
  const { file, blocks, locate } = catalog.escalation;
  const inLines = listEscalationTexts(catalog).flatMap(({ path, text }) =>
    Object.entries(text).flatMap(([locale, line]) =>
      listCodeMarks(line).map((name) => ({ name, path: [...path, locale] })),
    ),
  );
  const inSnippets = Object.entries(blocks).flatMap(([block, { ask, guest }]) =>
    [
      ...ask.map(({ snippet }, at) => ({ snippet, path: [block, 'ask', at, 'snippet'] })),
      ...(guest?.ask ?? []).map(({ snippet }, at) => ({
        snippet,
        path: [block, 'guest', 'ask', at, 'snippet'],
      })),
    ].flatMap(({ snippet, path }) =>
      listMarks(snippet?.text ?? '').map((name) => ({ name, path })),
    ),
  );
  return [...inLines, ...inSnippets].map(({ name, path }) => ({
    name,
    file,
    locate: () => locate(path),
  }));
}

/** Placeholders in the `code` of a line. */
function listCodeMarks(line: string): string[] {
  return splitInline(line).flatMap((part) => (part.kind === 'code' ? listMarks(part.text) : []));
}

/** Placeholders in `code`; anywhere else angle brackets are components. */
function listProseUses(file: string, source: string): Use[] {
  return source.split('\n').flatMap((text, at) =>
    [...text.matchAll(/(?<!\\)`([^`]+)`/g)].flatMap(({ 1: code = '', index }) =>
      listMarks(code).map((name) => ({
        name,
        file,
        locate: () => ({ line: at + 1, column: index + 2 + code.indexOf(`<${name}>`) }),
      })),
    ),
  );
}
