import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';

it('what a field is for is as dark as any quiet text', () => {
  expect(readFileSync(join(projectRoot, 'src/styles/base.css'), 'utf8')).toMatch(
    /::placeholder \{\s+color: var\(--ink-soft\);\s+opacity: 1;\s+\}/,
  );
});
