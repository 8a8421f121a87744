import { expect, it } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import { addPanel, markIssues, renderIssuesPage } from '../../../src/preview/issues-panel.ts';

const PAGE = '<html><head><title>T</title></head><body class="a">B</body></html>';
const ISSUE: Issue = {
  rule: 'invalid-value',
  file: 'content/errors/A/error.yaml',
  line: 2,
  column: 7,
  problem: 'kind is "<b>$&".',
  expected: 'one of code, message.',
  fix: 'write "code".',
};

it('puts what is wrong first on the page, as text', () => {
  const html = addPanel(PAGE, [ISSUE], '/en/errors/A.html');
  expect(html).toMatch(
    /<link rel="stylesheet" href="\/@preview\/preview\.css"><script .*><\/head>/,
  );
  expect(html).toMatch(/<body class="a"><aside class="preview-issues"[^>]*>.*<\/aside>B<\/body>/);
  expect(html).toContain('content/errors/A/error.yaml:2:7');
  expect(html).toContain('kind is &quot;&lt;b&gt;$&amp;&quot;.');
  expect(html).toContain('Expected: one of code, message.');
  expect(html).toContain('Fix: write &quot;code&quot;.');
});

it('tells the script of a page what it shows', () => {
  expect(addPanel(PAGE, [], '/en/"a".html')).toContain(
    '<script type="module" src="/src/preview/browser/follow.ts" data-preview ' +
      'data-issues="4f53cda1" data-page="/en/&quot;a&quot;.html"></script></head><body class="a">B',
  );
  expect(markIssues([ISSUE])).not.toBe(markIssues([]));
});

it('stands in for a page, and loads it again once it is mended', () => {
  const html = renderIssuesPage([ISSUE], '/en/errors/A.html', 'No label "<x>".');
  expect(html).toContain('<script type="module" src="/src/preview/browser/follow.ts"');
  expect(html).toContain('content/errors/A/error.yaml:2:7');
  expect(html).toContain('No label &quot;&lt;x&gt;&quot;.');
});
