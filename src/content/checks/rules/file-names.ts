import { listEntries, placeOtherNames } from '../../catalogue/entries.ts';
import { sharedFile } from '../../catalogue/shared-file.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { isDeviceName } from '../../../model/device-name.ts';
import { FILE_START, type Issue, type Place } from '../../../model/issue.ts';

/** Every name that becomes the name of a file can be one on every system. */
export function checkFileNames(catalog: Catalog): Issue[] {
  return listFileNames(catalog)
    .filter(({ name }) => isDeviceName(name))
    .map(({ name, file, locate }) => ({
      rule: 'file-name',
      file,
      ...locate(),
      problem: `Windows has no file named "${name}": it is the name of a device.`,
      expected:
        'a name that every system can have; CON, PRN, AUX, NUL, COM0 to COM9 and LPT0 to LPT9 are none.',
      fix: 'name it otherwise, such as "con-error"; the code itself may stand under "code".',
    }));
}

interface FileName {
  name: string;
  file: string;
  /** Finding a place reads the whole file again. */
  locate: () => Place;
}

function listFileNames(catalog: Catalog): FileName[] {
  const { escalation, product } = catalog;
  const atStart = (): Place => FILE_START;
  return [
    ...listEntries(catalog).flatMap((entry) => [
      { name: entry.id, file: entry.file, locate: atStart },
      ...placeOtherNames(entry).map(({ name, path }) => ({
        name,
        file: entry.file,
        locate: () => entry.locate(path),
      })),
    ]),
    ...product.families.map(({ id }) => ({
      name: id,
      file: sharedFile(catalog, 'product.yaml'),
      locate: atStart,
    })),
    ...Object.keys(escalation.blocks).map((name) => ({
      name,
      file: escalation.file,
      locate: () => escalation.locate([name]),
    })),
  ];
}
