import { expect, it } from 'vitest';
import { createPostingsWriter, listPlaces } from '../../../../src/search/build/quick-postings.ts';

const write = (...texts: string[]) =>
  texts.map((text) => ({
    places: listPlaces([{ words: text.split(' '), weight: 1 }]),
    lengths: [text.length],
  }));

it('writes after each change what it would write anew', () => {
  const writeKept = createPostingsWriter();
  const [disk, clock, network] = write('disk full', 'clock wrong 時計', 'network full');
  const [mended] = write('disk half empty');
  if (!disk || !clock || !network || !mended) throw new Error('Four documents are written.');
  for (const documents of [
    [disk, clock],
    // One more, one changed, one gone, one in the place of another, all gone, and back.
    [disk, clock, network],
    [mended, clock, network],
    [mended, network],
    [network, mended],
    [],
    [disk, clock],
  ]) {
    expect(writeKept(documents)).toEqual(createPostingsWriter()(documents));
  }
});
