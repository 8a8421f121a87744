import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import type { Issue } from '../../../model/issue.ts';

/** How much of a message is quoted. */
const QUOTE_LENGTH = 40;

/**
 * Parts of a message that change stand in braces: each opens, has a name, and closes. A brace that no name
 * touches is one that the product prints, as in `Unexpected token } in JSON`.
 */
export function checkMessages(catalog: Catalog): Issue[] {
  return listEntries(catalog).flatMap((entry) => {
    if (entry.type !== 'error') return [];
    const { file, messages, locate } = entry;
    return Object.entries(messages).flatMap(([locale, list]) =>
      list.flatMap(({ text }, at) => {
        const fault = findBraceFault(text);
        if (fault === undefined) return [];
        return [
          {
            rule: 'message-braces',
            file,
            ...locate(['messages', locale, at, 'text']),
            problem: `"${fault}" is no part that changes: its braces do not close, or have no name in them.`,
            expected: 'a name in braces for each part that changes, such as {vm}.',
            fix: 'close it, or name it.',
          },
        ];
      }),
    );
  });
}

/** `'The {thing is'` -> `'{thing is'`, `'The {thing} is'` -> `undefined`, `'token }'` -> `undefined` */
function findBraceFault(text: string): string | undefined {
  let rest = text;
  let before;
  do {
    before = rest;
    // Literal braces may stand around a name. What closes leaves a word, so that its outer pair is not empty.
    rest = rest.replaceAll(/\{[^{}]*[^{}\s][^{}]*\}/g, '_');
  } while (rest !== before);
  return /\{\s*\}|\{\p{L}.*|\p{L}+\}/su.exec(rest)?.[0].slice(0, QUOTE_LENGTH);
}
