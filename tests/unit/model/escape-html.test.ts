import { expect, it } from 'vitest';
import { escapeHtml, unescapeHtml } from '../../../src/model/escape-html.ts';

it('leaves no sign that would begin or end anything in HTML', () => {
  expect(escapeHtml('<a href="x">&amp;')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;');
});

it('takes it back', () => {
  const text = `<vm> & "x" 'y' &amp; &quot;`;
  expect(unescapeHtml(escapeHtml(text))).toBe(text);
  expect(unescapeHtml('&#39;')).toBe("'");
});
