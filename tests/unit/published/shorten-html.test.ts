import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { shortenHtml } from '../../../src/published/shorten-html.ts';

const BODY = `<body data-props="{&quot;late&quot;:&quot;a.js&quot;}"><p class="hint two" id="a" hidden>&quot;a&quot; &gt; b &lt;vm&gt; it&#39;s</p>
<a href="../causes/x.html" title="it's &quot;so&quot;">x</a><a href="../">up</a><svg><path d="M1" /></svg><pre><code translate="no">az  --name &quot;x&quot;
next</code></pre><button value="" data-x="a=b">&amp;lt;</button></body>`;

it('leaves out quotes and escapes that mean nothing', () => {
  expect(shortenHtml(`<html lang="ja">${BODY}`)).toMatchInlineSnapshot(`
    "<html lang="ja"><body data-props={&quot;late&quot;:&quot;a.js&quot;}><p class="hint two" id=a hidden>"a" > b &lt;vm> it's</p>
    <a href=../causes/x.html title="it's &quot;so&quot;">x</a><a href="../">up</a><svg><path d="M1" /></svg><pre><code translate=no>az  --name "x"
    next</code></pre><button value="" data-x="a=b">&amp;lt;</button></body>"
  `);
});

it('says the same', () => {
  const read = (html: string): unknown[] =>
    parse(html, { blockTextElements: {} })
      .querySelectorAll('*')
      .map(({ tagName, attributes, textContent }) => [tagName, attributes, textContent]);
  expect(read(shortenHtml(BODY))).toEqual(read(BODY));
});
