import { type Document, isScalar, visit } from 'yaml';

/** A part of a text that YAML takes for something else. */
export interface LostText {
  offset: number;
  /** What is lost, as it stands in the file. */
  source: string;
  kind: 'comment' | 'anchor' | 'tag';
}

/** Where a text may lose something; the parser decides. */
const SUSPECT = /[^\s#'"][ \t]+#|[:,[{-][ \t]+[&!]/;

/** `mayLoseText('en: Fault #12')` -> `true` */
export function mayLoseText(text: string): boolean {
  return SUSPECT.test(text);
}

/** A word, and behind it what begins as sentences do: `saw # the one in the hall`, and not `Disk # 3 failed`. */
const REMARK = /^# \p{L}/u;

/**
 * Finds texts without quotes of which YAML keeps a part only: behind " #" everything is a comment, and a word
 * that begins with "&" or "!" is a name or a tag. A remark behind a value of one word is meant as one.
 *
 * `en: Fault #12` -> `[{ kind: 'comment', source: '#12', … }]`
 */
export function findLostText(document: Document.Parsed, text: string): LostText[] {
  const found: LostText[] = [];
  const used = new Set<string>();
  visit(document, {
    Alias: (_, { source }) => {
      used.add(source);
    },
  });
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || !Array.isArray(node.range)) return;
      const [start, end] = node.range;
      if (node.type === 'PLAIN' && typeof node.value === 'string') {
        const comment = /^[ \t]+(#[^\n]*)/.exec(text.slice(end))?.[1];
        const isRemark = !/\s/.test(node.value) && REMARK.test(comment ?? '');
        if (comment !== undefined && !isRemark) {
          found.push({ kind: 'comment', offset: start, source: comment });
        }
      }
      if (node.anchor !== undefined && !used.has(node.anchor)) {
        found.push({ kind: 'anchor', offset: start, source: `&${node.anchor}` });
      }
      if (node.tag?.startsWith('!') === true) {
        found.push({ kind: 'tag', offset: start, source: node.tag });
      }
    },
  });
  return found;
}
