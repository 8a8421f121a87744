import { expect, it } from 'vitest';
import { findSuccessor, renderMarkdownPage } from '../../../src/published/markdown-page.ts';

const PAGE = `<!doctype html><html lang="en"><body><main id="main">
<header><p class="print-address">This page: <span data-print-address></span></p>
<p class="plate"><span class="code">DB-00600</span><button>Copy</button></p>
<h1><span>A&#160;page</span> is damaged</h1></header>
<div class="entry-answer">
<section id="meaning"><h2>In short</h2><p>The <code>disk</code> gave back &lt;other&gt; bytes.</p></section>
<section id="resolution"><h2>What to do<a class="anchor" href="#resolution">#</a></h2>
<div class="values"><button>Your values</button></div>
<ol class="steps">
<li id="resolution-1"><p>Run <a href="../causes/x.html">this</a>.</p>
<figure><figcaption><span>Shell</span><b>To undo it</b></figcaption><button>Copy</button><pre><code>check <span>--file</span> "&lt;file&gt;"
exit</code></pre></figure></li>
<li id="resolution-look-9"><span id="resolution-5"></span><div class="callout"><p class="callout-label">Note</p><p>Look:</p></div><ul><li>one</li><li>two</li></ul>
<details class="procedure"><summary>Steps of another page</summary></details></li>
</ol></section></div>
<aside><figure class="message"><figcaption>What the screen shows</figcaption><blockquote><p>Page <var>{number}</var> is damaged.</p></blockquote><details><dl><dt>日本語</dt><dd>ページ</dd></dl></details></figure>
<div data-kit><a href="../../e/DB-00600.html">Link</a></div></aside>
<div class="entry-rest"><section id="causes"><h2>Causes</h2>
<table><thead><tr><th>What you see</th><th>Cause</th></tr></thead>
<tbody><tr><td>It <code>hums</code>.</td><th><a href="../causes/x.html">It is worn</a><span class="row-meta">causes 2 errors</span></th></tr></tbody></table></section>
<section id="sources"><h2>Sources</h2><ul><li><a href="https://example.com/a">The manual<span class="outbound">opens another site</span></a><span class="source-meta"><span>A publisher</span><span>of 2026</span></span></li></ul></section></div>
</main></body></html>`;

it('writes a page as Markdown, without what only the page needs', () => {
  expect(renderMarkdownPage(PAGE)).toMatchInlineSnapshot(`
    "# DB-00600: A page is damaged

    What the screen shows

    > Page {number} is damaged.

    The \`disk\` gave back <other> bytes.

    ## What to do

    1. Run [this](../../e/x.html).

    Shell · To undo it

    \`\`\`
    check --file "<file>"
    exit
    \`\`\`

    2. **Note:** Look:

    - one

    - two

    ## Causes

    - It \`hums\`. → [It is worn](../../e/x.html) · causes 2 errors

    ## Sources

    - [The manual](https://example.com/a) · A publisher · of 2026

    ../../e/DB-00600.html
    "
  `);
});

it('names the whole address where the site knows it', () => {
  const page = PAGE.replace(
    'data-print-address>',
    'data-print-address>https://kb.example/e/DB-00600.html',
  );
  expect(renderMarkdownPage(page)).toMatch(/\n\nhttps:\/\/kb\.example\/e\/DB-00600\.html\n$/);
});

it('has the numbers of steps, whatever a script has put into them', () => {
  const used = PAGE.replaceAll(
    /(<li id="[^"]+">(?:<span[^>]*><\/span>)?)/g,
    '$1<a class="step-number" href="#x">1</a><input class="tick" type="checkbox"><div role="tablist"><button>Linux</button></div>',
  ).replace('</figure>', '<p class="gaps">Copied. Still to fill in: &lt;file&gt;</p></figure>');
  expect(used).toMatch(/tick.*gaps/s);
  expect(renderMarkdownPage(used)).toBe(renderMarkdownPage(PAGE));
});

it('is not led astray by a title that speaks of HTML', () => {
  const description = '<meta name="description" content="<main> is empty">';
  expect(renderMarkdownPage(PAGE.replace('<body>', `${description}<body>`))).toBe(
    renderMarkdownPage(PAGE),
  );
});

it('refuses what is no page of an entry', () => {
  expect(() => renderMarkdownPage('<main></main>')).toThrow('no link for every language');
});

it('is that of the entry, too, where it had another id', () => {
  const moved = '<main id="main"><a class="board" href="NEW.html" lang="en">Open</a></main>';
  expect(findSuccessor('en/errors/OLD.html', moved)).toBe('en/errors/NEW.html');
  const own = '<main id="main" data-entry-id="NEW"><a class="board" href="x.html">x</a></main>';
  expect(findSuccessor('en/errors/NEW.html', own)).toBeUndefined();
});
