import { expect, it } from 'vitest';
import { readFileList, renderFileList } from '../../../src/model/file-list.ts';

const LIST = {
  files: { 'en/index.html': 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' },
  others: 'x=',
};

it('stands in the first line of a script, from which it is read', () => {
  expect(readFileList(`${renderFileList(LIST)}\n"use strict";(()=>{})();\n`)).toEqual(LIST);
});

it.each(['', '"use strict";', `\n${renderFileList(LIST)}`, renderFileList(LIST).slice(0, -3)])(
  'is not in a script that begins otherwise: %j',
  (script) => {
    expect(readFileList(script)).toBeUndefined();
  },
);
