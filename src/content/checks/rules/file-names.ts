import { listEntries, placeOtherNames } from '../../catalogue/entries.ts';
import { sharedFile } from '../../catalogue/shared-file.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { isDeviceName } from '../../../model/device-name.ts';
import { FILE_START, type Issue, type Place } from '../../../model/issue.ts';

/** Every name that becomes the name of a file can be one on every system. */
export function checkFileNames(catalog: Catalog): Issue[] {
  return listFileNames(catalog)
    .filter(({ name }) => isDeviceName(name))
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
      ...placeOtherNames(entry).map(({ name, path }) => ({
        name,
        file: entry.file,
        ...entry.locate(path),
      })),
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
