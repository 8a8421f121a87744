import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../../src/project-root.ts';
import {
  buildJsonSchemas,
  JSON_SCHEMA_FOLDER,
} from '../../../../src/content/schemas/json-schemas.ts';

it.each([...buildJsonSchemas()])(
  '%s is current; if not, run "npm run schemas"',
  (name, content) => {
    const committed = readFileSync(join(projectRoot, JSON_SCHEMA_FOLDER, name), 'utf8');
    expect(committed.replaceAll('\r\n', '\n')).toBe(content);
  },
);
