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

/**
 * What `escapeHtml` and Astro make of a text, taken back.
 *
 * `'&lt;vm&gt; &amp;amp; &quot;x&#39;'` -> `'<vm> &amp; "x\''`
 */
export function unescapeHtml(html: string): string {
  return html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
