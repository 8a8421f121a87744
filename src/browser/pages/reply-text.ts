import { escapeHtml } from '../../model/escape-html.ts';
import type { PageBlock, TextRun } from '../../copies/page-text.ts';

/**
 * A reply as plain text. The address of a link follows its text, the first time.
 *
 * `'Run [this](https://kb.example/e/x.html).'` -> `'Run this (https://kb.example/e/x.html).'`
 */
export function renderPlainReply(blocks: readonly PageBlock[]): string {
  const known = new Set<string>();
  const renderRuns = (runs: readonly TextRun[]): string => {
    let written = '';
    let next = '';
    for (const { text, address } of runs) {
      // A title in quotation marks stays as it is.
      const [quote = ''] = next === '' ? [] : (/^[」』”]/.exec(text) ?? []);
      const rest = text.slice(quote.length);
      // What reads addresses out of a text takes letters after the bracket for a part of one.
      written += quote + next + (next !== '' && /^[\p{L}\p{N}]/u.test(rest) ? ' ' : '') + rest;
      const isNew = address !== undefined && text !== address && !known.has(address);
      if (isNew) known.add(address);
      next = isNew ? ` (${address})` : '';
    }
    return written + next;
  };
  return blocks
    .map(({ kind, label = '', runs, number }) => {
      const text = label + renderRuns(runs);
      if (kind === 'quote') return `> ${text}`;
      if (kind === 'item') return number === undefined ? `- ${text}` : `${number}. ${text}`;
      return kind === 'code' ? text.replaceAll(/^/gm, '    ') : text;
    })
    .join('\n\n');
}

/**
 * A reply as HTML, for mail and tickets.
 *
 * `'Run [this](https://kb.example/e/x.html).'` -> `'<p>Run <a href="https://kb.example/e/x.html">this</a>.</p>'`
 */
export function renderHtmlReply(blocks: readonly PageBlock[]): string {
  return blocks
    .map(({ kind, label = '', runs, number }) => {
      const words = runs.map(renderHtmlRun).join('');
      const html = label === '' ? words : `<b>${escapeHtml(label)}</b>${words}`;
      if (kind === 'quote') return `<blockquote>${html}</blockquote>`;
      if (kind === 'heading') return `<p><b>${html}</b></p>`;
      if (kind === 'code') return `<pre>${html}</pre>`;
      if (kind === 'item')
        return `<p>${number === undefined ? '&bull;' : `${number}.`} ${html}</p>`;
      return `<p>${html}</p>`;
    })
    .join('\n');
}

function renderHtmlRun({ text, address }: TextRun): string {
  const html = escapeHtml(text);
  return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
}
