import { describe, expect, it } from 'vitest';
import {
  readFileList,
  readWorkerFiles,
  renderFileList,
  renderWorkerFiles,
} from '../../../src/model/file-list.ts';

const files = { 'en/index.html': 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' };

describe('what a worker keeps', () => {
  const line = renderWorkerFiles({ files });

  it('stands in the first line of a script, from which it is read', () => {
    expect(readWorkerFiles(`${line}\n"use strict";(()=>{})();\n`)).toEqual({ files });
    const rest = { files: 1, bytes: 2, folders: ['en'] };
    expect(readWorkerFiles(renderWorkerFiles({ files, rest }))).toEqual({ files, rest });
  });

  it.each(['', '"use strict";', `\n${line}`, line.slice(0, -3)])(
    'is not in a script that begins otherwise: %j',
    (script) => {
      expect(readWorkerFiles(script)).toBeUndefined();
    },
  );
});

describe('the list of all files', () => {
  const list = { files, others: 'x=' };

  it('is read as it is written', () => {
    expect(readFileList(renderFileList(list))).toEqual(list);
  });

  it.each(['', 'null', '[]', '{"files":{}}', '<!doctype html>', renderFileList(list).slice(0, -3)])(
    'is not read out of another text: %j',
    (text) => {
      expect(readFileList(text)).toBeUndefined();
    },
  );
});
