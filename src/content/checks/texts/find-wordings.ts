/** A wording that stands in a text. */
export interface FoundWording {
  wording: string;
  offset: number;
}

/**
 * Finds many fixed wordings in one pass over a text, however many they are. Wordings may overlap.
 *
 * `createWordingFinder(['サーバ', 'バ'])('新サーバ')`
 * -> `[{ wording: 'サーバ', offset: 1 }, { wording: 'バ', offset: 3 }]`
 */
export function createWordingFinder(wordings: Iterable<string>): (text: string) => FoundWording[] {
  const byStart = new Map<number, string[]>();
  // Most characters begin no wording, and a table tells so at once.
  const isStart = new Uint8Array(0x1_0000);
  for (const wording of new Set(wordings)) {
    if (wording === '') continue;
    const start = wording.charCodeAt(0);
    isStart[start] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), wording]);
  }
  return (text) => {
    const found: FoundWording[] = [];
    for (let offset = 0; offset < text.length; offset += 1) {
      const start = text.charCodeAt(offset);
      if (isStart[start] === 0) continue;
      for (const wording of byStart.get(start) ?? []) {
        if (text.startsWith(wording, offset)) found.push({ wording, offset });
      }
    }
    return found;
  };
}
