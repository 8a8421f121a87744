import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { renderHtmlReply, renderPlainReply } from '../../../../src/browser/pages/reply-text.ts';
import { findCopyAddress } from '../../../../src/copies/copy-links.ts';
import { listReplyBlocks } from '../../../../src/copies/page-text.ts';

const MAIN = `<h1>It broke</h1><div>
<section id="meaning"><p>It is <b>broken</b>.</p></section>
<section id="resolution"><h2><a href="#resolution">What to do</a></h2><ol class="steps">
<li id="resolution-1"><a class="step-number" href="#resolution-1">1</a><p>Run
  <a href="../causes/x.html">this &amp; that</a>, as <a href="https://example.com/?a=1&amp;b=2">the manual</a> says.</p></li>
<li id="resolution-2"><a class="step-number" href="#resolution-2">2</a><p><a href="#procedure-x">This</a>, or <a href="#procedure-y">the other</a></p>
<pre>check &lt;vm&gt;</pre></li></ol></section></div>`;

function listBlocks(root: string) {
  const link = `${root}e/42.html`;
  return listReplyBlocks(parse(MAIN), link, (href) =>
    findCopyAddress(href, `${root}en/errors/42.html`, link),
  );
}

it('names the address of a link once in plain text', () => {
  expect(renderPlainReply(listBlocks('https://kb.example/'))).toMatchInlineSnapshot(`
    "It broke

    It is broken.

    What to do

    1. Run this & that (https://kb.example/e/x.html), as the manual (https://example.com/?a=1&b=2) says.

    2. This, or the other (https://kb.example/e/y.html)

        check <vm>

    https://kb.example/e/42.html"
  `);
});

it('has links in rich text', () => {
  expect(renderHtmlReply(listBlocks('https://kb.example/'))).toMatchInlineSnapshot(`
    "<p><b>It broke</b></p>
    <p>It is broken.</p>
    <p><b>What to do</b></p>
    <p>1. Run <a href="https://kb.example/e/x.html">this &amp; that</a>, as <a href="https://example.com/?a=1&amp;b=2">the manual</a> says.</p>
    <p>2. <a href="https://kb.example/e/x.html">This</a>, or <a href="https://kb.example/e/y.html">the other</a></p>
    <pre>check &lt;vm&gt;</pre>
    <p><a href="https://kb.example/e/42.html">https://kb.example/e/42.html</a></p>"
  `);
});

it('names no address of a page on disk', () => {
  const plain = renderPlainReply(listBlocks('file:///D:/kb/'));
  expect(plain).toContain('1. Run this & that, as the manual (https://example.com/?a=1&b=2) says.');
  expect(plain).toContain('2. This, or the other\n');
});

it('names the address behind the quotation mark that closes a title', () => {
  const runs = [
    { text: '参照：「' },
    { text: '再起動する', address: 'https://kb.example/e/x.html' },
    { text: '」。' },
  ];
  expect(renderPlainReply([{ kind: 'text', runs }])).toBe(
    '参照：「再起動する」 (https://kb.example/e/x.html)。',
  );
});

it('sets an address apart from the letters after it', () => {
  const runs = [
    { text: '請先' },
    { text: '重新啟動', address: 'https://kb.example/e/x.html' },
    { text: '後再試。' },
  ];
  expect(renderPlainReply([{ kind: 'text', runs }])).toBe(
    '請先重新啟動 (https://kb.example/e/x.html) 後再試。',
  );
});

it('says what is a note and what a command prints, and gives a step no label for its title', () => {
  const main = parse(`<h1>壊れた</h1><div><section id="resolution"><ol class="steps">
<li><a class="step-number">1</a><div class="callout"><p class="callout-label">注意</p><p>待ちます。</p></div>
<figure><figcaption><span>出力</span></figcaption><pre>Volume E:</pre></figure></li></ol></section></div>`);
  const blocks = listReplyBlocks(main, 'https://kb.example/e/42.html', () => undefined);
  const plain = renderPlainReply(blocks);
  expect(plain).toContain('\n1. 注意：待ちます。\n\n出力\n\n    Volume E:\n');
  expect(renderHtmlReply(blocks)).toContain('<p>1. <b>注意：</b>待ちます。</p>');
});
