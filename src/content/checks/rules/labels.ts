import { listEscalationTexts } from '../../catalogue/escalation.ts';
import { listEntries } from '../../catalogue/entries.ts';
import { splitLabelPath } from '../../catalogue/labels.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { listInlineLabels } from '../../../model/inline-markup.ts';
import type { Issue, Place } from '../../../model/issue.ts';
import { LABEL_SEPARATOR } from '../../schemas/labels.ts';
import { createNearestFinder } from '../../../model/edit-distance.ts';

/** A place where a text names a label, or a path of labels. */
interface LabelUse extends Place {
  file: string;
  path: string;
}

/** Every label on the screen that a text names stands in `labels.yaml`, and every label there is named. */
export function checkLabels(catalog: Catalog): Issue[] {
  const { file, labels, locate, isSound } = catalog.labels;
  if (!isSound) return [];
  const uses = listUses(catalog);
  const findNearest = createNearestFinder(Object.keys(labels));
  const unknown = uses.flatMap(({ path, ...place }) =>
    splitLabelPath(path)
      .filter((id) => !Object.hasOwn(labels, id))
      .map((id) => {
        const nearest = findNearest(id);
        return {
          rule: 'unknown-label',
          ...place,
          problem: `"${id}" is not a label of ${file}.`,
          expected: 'the id of a label there, or a path of ids: <Ui id="settings > locks" />.',
          fix: nearest === undefined ? 'add the label there.' : `write "${nearest}".`,
        };
      }),
  );
  return [...unknown, ...findWrittenOut(catalog), ...findUnused()];

  /** What could not be read may be what names it. */
  function findUnused(): Issue[] {
    if (catalog.unread.size > 0) return [];
    const used = new Set(uses.flatMap(({ path }) => splitLabelPath(path)));
    return Object.keys(labels)
      .filter((id) => !used.has(id))
      .map((id) => ({
        rule: 'unused-label',
        file,
        ...locate([id]),
        problem: `No text names the label "${id}".`,
        expected: 'only labels that are named.',
        fix: `write <Ui id="${id}" /> where it is named, or remove it.`,
      }));
  }
}

function listUses(catalog: Catalog): LabelUse[] {
  const { escalation } = catalog;
  return [
    ...listEntries(catalog).flatMap(({ prose }) =>
      Object.values(prose).flatMap(({ file, sections }) =>
        sections.flatMap(({ labels }) =>
          labels.map(({ target, ...place }) => ({ file, path: target, ...place })),
        ),
      ),
    ),
    ...listEscalationTexts(catalog).flatMap(({ path: field, text }) =>
      Object.entries(text).flatMap(([locale, line]) =>
        listInlineLabels(line).map((path) => ({
          file: escalation.file,
          path,
          ...escalation.locate([...field, locale]),
        })),
      ),
    ),
  ];
}

/** A label that is written out would be the same in no other place. */
function findWrittenOut(catalog: Catalog): Issue[] {
  const { file: labelFile, labels } = catalog.labels;
  const ids = new Map<string, string>(
    Object.entries(labels).flatMap(([id, { text }]) =>
      Object.values(text).map((shown) => [shown, id] as const),
    ),
  );
  const findNearest = createNearestFinder([...ids.keys()]);
  return listEntries(catalog).flatMap(({ prose }) =>
    Object.values(prose).flatMap(({ file, strays }) =>
      strays
        .filter(({ kind }) => kind === 'label')
        .map(({ source, line, column }) => {
          const parts = source.split(LABEL_SEPARATOR).map((part) => {
            const nearest = findNearest(part);
            return ids.get(part) ?? (nearest === undefined ? undefined : ids.get(nearest));
          });
          return {
            rule: 'label-without-id',
            file,
            line,
            column,
            problem: `The label "${source}" is written out.`,
            expected: `the id of a label of ${labelFile}: <Ui id="…" />.`,
            fix: parts.every((part) => part !== undefined)
              ? `write <Ui id="${parts.join(LABEL_SEPARATOR)}" />.`
              : 'add the label there and write its id.',
          };
        }),
    ),
  );
}
