/** A tag with its attributes, as the build writes it; or the text up to the next one. */
const PIECES = /<[a-z][^\s/>]*(?:\s+[^\s=/>]+(?:="[^"]*")?)*\s*>|[^<]+/gi;

/** What needs no quotes around it. */
const BARE = /^[^\s"'=<>`]*[^\s"'=<>`/]$/;

/**
 * Writes the body of a built page in fewer letters: no quotes around what needs none, and signs as themselves
 * where they mean nothing else.
 *
 * `shortenHtml('<body><p class="hint">&quot;a&quot; &gt; b')` -> `'<body><p class=hint>"a" > b'`
 */
export function shortenHtml(html: string): string {
  const start = html.indexOf('<body');
  return (
    html.slice(0, start) +
    html
      .slice(start)
      .replace(PIECES, (piece) => (piece.startsWith('<') ? shortenTag(piece) : unescape(piece)))
  );
}

function shortenTag(tag: string): string {
  return tag.replaceAll(/="([^"]*)"/g, (written, value: string) => {
    if (BARE.test(value)) return `=${value}`;
    const text = unescape(value);
    return text.includes("'") ? written : `=${text.includes('"') ? `'${text}'` : `"${text}"`}`;
  });
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>');
}
