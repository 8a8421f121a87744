import { expect, it } from 'vitest';
import { summarizeCauses } from '../../../src/views/cause-summary.ts';
import { edited, loadContent } from '../../support/content-fixture.ts';

it('sums a cause up by the first paragraph of its meaning', async () => {
  const { catalog } = await loadContent(
    edited('causes/a-cause/en.mdx', 'It is worn.', 'It is worn.\n\n- by use\n- by time'),
  );
  const summaries = summarizeCauses(catalog, ['a-cause', 'no-such-cause'], 'en');
  expect(summaries.map(({ summary }) => summary)).toEqual(['It is worn.']);
});
