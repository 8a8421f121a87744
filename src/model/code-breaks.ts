/**
 * Cuts a code where a line may end: at the humps of camel case, between letters and digits, and after
 * hyphens, underscores and dots. The page joins the parts with `<wbr>`, so that a copied code is
 * clean. Parts of one or two characters stay with their neighbour.
 *
 * `splitAtBreaks('UserErrorVmNotInDesirableState')`
 * -> `['User', 'Error', 'VmNot', 'InDesirable', 'State']`
 */
export function splitAtBreaks(code: string): string[] {
  // No look back at what stands before, which Safari knows since 16.4.
  const parts = code.replace(/[a-z0-9](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[-_.]/g, '$&\n').split('\n');
  const joined: string[] = [];
  let open = '';
  for (const part of parts) {
    open += part;
    if (open.length >= 3) {
      joined.push(open);
      open = '';
    }
  }
  const last = joined.pop();
  return [...joined, `${last ?? ''}${open}`];
}

/** A word that a narrow screen may not have in one line. */
const LONG_WORD = /\S{25,}/g;

/** How long its parts are at most, where it has a place to end a line: more of these cost each page bytes. */
const PART_LENGTH = 16;

/**
 * Cuts a text where a line may end inside a long path, address, key of a registry, query or expression: behind
 * folders, dots, commas, colons and opening brackets, and inside a name at its humps. Not behind what it begins
 * with, such as a drive.
 *
 * `splitLongWords('tail /var/log/azure/extension/shell.log')`
 * -> `['tail /var/log/azure/', 'extension/shell.', 'log']`
 */
export function splitLongWords(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    const [first = '', ...others] = splitWord(word);
    open += text.slice(end, index) + first;
    for (const part of others) {
      parts.push(open);
      open = part;
    }
    end = index + word.length;
  }
  return [...parts, open + text.slice(end)];
}

function splitWord(word: string): string[] {
  const parts: string[] = [];
  for (const piece of word.replace(/[\\/.,:=|([{]+(?=[\w'])/g, '$&\n').split('\n')) {
    for (const part of piece.length > PART_LENGTH ? splitAtBreaks(piece) : [piece]) {
      const joined = (parts.at(-1) ?? '') + part;
      if (parts.length > 0 && joined.length <= PART_LENGTH) parts.splice(-1, 1, joined);
      else parts.push(part);
    }
  }
  return parts;
}
