import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/content/read/load.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readFacts } from '../support/facts.ts';
import {
  applyExemptions,
  findMissing,
  formatMissing,
  readExemptions,
} from '../support/facts-coverage.ts';
import { findMissingReferences } from '../support/facts-graph.ts';

/**
 * Every literal of the facts that the pages were written from stands where a reader of the entry finds
 * it: on its page, or on a cause or procedure that the page shows or refers to.
 */
const items = [...readFacts('entries'), ...readFacts('causes')];
const { catalog } = await loadCatalog(projectRoot);
const { missing, unneeded } = applyExemptions(findMissing(items, catalog), readExemptions());

describe('the pages have every fact', () => {
  it('of all errors and causes', () => {
    expect(readFacts('entries').length).toBe(72);
    expect(readFacts('causes').length).toBe(39);
  });

  it('has every literal, in each language', () => {
    expect(formatMissing(missing)).toBe('');
  });

  it('leaves out no literal without need', () => {
    const lines = unneeded.map(
      ({ entry, literal }) =>
        `${entry}: ${JSON.stringify(literal)} is covered; remove the exemption`,
    );
    expect(lines.join('\n')).toBe('');
  });

  it('has every cause and every link between entries', () => {
    expect(findMissingReferences(items, catalog).join('\n')).toBe('');
  });
});
