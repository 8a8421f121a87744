/**
 * Makes a text safe in HTML, between tags and in a quoted attribute.
 *
 * `'<vm> & "x"'` -> `'&lt;vm&gt; &amp; &quot;x&quot;'`
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
