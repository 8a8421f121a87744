import { expect, it, vi } from 'vitest';
import type { LiveCatalog } from '../../../src/content/read/live-catalog.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { showWithIssues } from '../../../src/preview/page-with-issues.ts';
import { loadContent } from '../../support/content-fixture.ts';

const ISSUE: Issue = {
  file: 'content/errors/BrokenThing/error.yaml',
  line: 3,
  column: 7,
  ...{ rule: 'a-rule', problem: 'P.', expected: 'E.', fix: 'F.' },
};
const PAGE = '<html><head></head><body>Text</body></html>';

async function keep(issues: readonly Issue[] = []): Promise<LiveCatalog> {
  const { catalog } = await loadContent();
  return {
    get: () => Promise.resolve(catalog),
    listIssues: () => Promise.resolve(issues),
    listKnownIssues: () => issues,
    update: vi.fn(),
  };
}

const answer =
  (text: string, type: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status, headers: { 'Content-Type': type } }));
const makePage = answer(PAGE, 'text/html; charset=utf-8');
/** A page fails while its text is read. */
const failLate = () =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.error(new Error('No such snippet.'));
        },
      }),
      { headers: { 'Content-Type': 'text/html' } },
    ),
  );

it('puts the issues of an entry on its page, with a link to all its languages', async () => {
  const live = await keep([ISSUE]);
  const response = await showWithIssues(live, '/en/errors/BrokenThing.html', makePage);
  const html = await response.text();
  expect(html).toContain('content/errors/BrokenThing/error.yaml:3:7');
  expect(html).toContain('href="/@preview/side-by-side/BrokenThing"');
  expect(html).toContain('Text</body>');
});

it('keeps them from pages that they do not concern', async () => {
  const live = await keep([ISSUE]);
  const response = await showWithIssues(live, '/en/index.html', makePage);
  const html = await response.text();
  expect(html).not.toContain('error.yaml');
  expect(html).not.toContain('side-by-side');
});

it('keeps the status of a page', async () => {
  const makeMissing = answer(PAGE, 'text/html', 404);
  const { status } = await showWithIssues(await keep(), '/en/nothing.html', makeMissing);
  expect(status).toBe(404);
});

it('leaves what is no page as it is', async () => {
  const live = await keep([ISSUE]);
  const makeData = answer('{"a":"<body>"}', 'application/json');
  const response = await showWithIssues(live, '/api/errors/BrokenThing.json', makeData);
  expect(await response.text()).toBe('{"a":"<body>"}');
});

it.each([
  ['at once', () => Promise.reject<Response>(new Error('No such snippet.'))],
  ['late', failLate],
])('shows the issues in place of a page that fails %s', async (_, failing) => {
  const live = await keep([ISSUE]);
  const response = await showWithIssues(live, '/en/errors/BrokenThing.html', failing);
  expect(response.status).toBe(500);
  const html = await response.text();
  expect(html).toContain('content/errors/BrokenThing/error.yaml:3:7');
  expect(html).toContain('No such snippet.');
});

it('throws on where no issue is to blame', async () => {
  const live = await keep();
  await expect(showWithIssues(live, '/en/errors/BrokenThing.html', failLate)).rejects.toThrow(
    'No such snippet.',
  );
});

it('shows the issues where there is no catalogue at all', async () => {
  const live = { ...(await keep([{ ...ISSUE, file: 'content/product.yaml' }])) };
  live.get = () => Promise.reject(new Error('The disk fails.'));
  const response = await showWithIssues(live, '/en/index.html', makePage);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('content/product.yaml:3:7');
});
