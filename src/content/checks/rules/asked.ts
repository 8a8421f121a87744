import { listEntries } from '../../catalogue/entries.ts';
import type { Catalog } from '../../catalogue/types.ts';
import { foldText } from '../../../model/fold-text.ts';
import type { Issue } from '../../../model/issue.ts';

/** What people type leads to one page: no phrase stands under `asked` of two entries, or twice in one. */
export function checkAsked(catalog: Catalog): Issue[] {
  const owners = new Map<string, string>();
  return listEntries(catalog).flatMap(({ id, file, asked, locate }) =>
    Object.entries(asked).flatMap(([locale, phrases]) =>
      phrases.flatMap((phrase, index) => {
        const key = `${locale} ${foldText(phrase).replaceAll(/\s+/g, ' ')}`;
        const owner = owners.get(key);
        owners.set(key, owner ?? id);
        if (owner === undefined) return [];
        return [
          {
            rule: 'asked-twice',
            file,
            ...locate(['asked', locale, index]),
            problem: `"${phrase}" stands under "asked" of "${owner}" already.`,
            expected: 'each phrase at the one entry that it fits best.',
            fix: 'remove it here, or say what tells the two apart.',
          },
        ];
      }),
    ),
  );
}
