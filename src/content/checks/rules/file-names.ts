import { listEntries, otherNamesOf } from '../../catalogue/entries.ts';
import { sharedFile } from '../../catalogue/shared-file.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { FILE_START, type Issue, type Place } from '../../../model/issue.ts';
import { shortLinkPath } from '../../../model/urls.ts';

/**
 * Names of devices, which no file of Windows can have, whatever stands behind a dot. A copy of the site on a
 * share, and a checkout of its content, would lack that file.
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i;

/** Every name that becomes the name of a file can be one on every system. */
export function checkFileNames(catalog: Catalog): Issue[] {
  return listFileNames(catalog)
    .filter(({ name }) => DEVICE.test(name))
    .map(({ name, ...place }) => ({
      rule: 'file-name',
      ...place,
      problem: `Windows has no file named "${name}": it is the name of a device.`,
      expected:
        'a name that every system can have; CON, PRN, AUX, NUL, COM0 to COM9 and LPT0 to LPT9 are none.',
      fix: 'name it otherwise, such as "con-error"; the code itself may stand under "code".',
    }));
}

function listFileNames(catalog: Catalog): ({ name: string; file: string } & Place)[] {
  const { escalation, product } = catalog;
  return [
    ...listEntries(catalog).flatMap((entry) => [
      { name: entry.id, file: entry.file, ...FILE_START },
      ...otherNamesOf(entry)
        .map((name) => shortLinkPath(name).replace(/^.*\/|\.html$/g, ''))
        .filter((name) => DEVICE.test(name))
        .map((name) => ({ name, file: entry.file, ...entry.locate(['aliases']) })),
    ]),
    ...product.families.map(({ id }) => ({
      name: id,
      file: sharedFile(catalog, 'product.yaml'),
      ...FILE_START,
    })),
    ...Object.keys(escalation.blocks).map((name) => ({
      name,
      file: escalation.file,
      ...escalation.locate([name]),
    })),
  ];
}
