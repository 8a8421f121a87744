import { languageName } from '../model/i18n/language-name.ts';
import type { Agreement, ExplainedResult, SearchExplanation } from './explain-search.ts';
import { heading, STEP } from './blocks.ts';
import type { Block, Piece } from './lay-out.ts';

const PARTS: Readonly<Record<Agreement['part'], string>> = {
  title: 'title',
  asked: 'asked',
  message: 'message',
  text: 'only in its text or names',
};

/** How the search comes to its answer, as blocks of text. */
export function buildSearchBlocks(explanation: SearchExplanation): Block[] {
  const { results, near, total, threshold } = explanation;
  return [
    ...listReading(explanation),
    heading('Decided'),
    line([{ text: describeReason(explanation) }], 0),
    heading(total > results.length ? `Results, the first of ${String(total)}` : 'Results'),
    ...(results.length === 0 ? [line([{ text: 'None.' }], 0)] : []),
    ...results.flatMap((result, at) => listResult(result, at + 1, threshold)),
    ...(near.length === 0 ? [] : [heading('Near, and no answer')]),
    ...near.flatMap((result, at) => listResult(result, at + 1, threshold)),
  ];
}

/** What was recognized of the query. */
function listReading({
  query,
  locale,
  textLocale,
  recognized,
  unknown,
  words,
}: SearchExplanation): Block[] {
  const names: Piece[] =
    recognized.length + unknown.length === 0
      ? [{ text: 'Names and codes: none.' }]
      : [
          { text: 'Names and codes: ' },
          ...joinPieces([
            ...recognized.map((text): Piece[] => [{ text, style: 'code' }]),
            ...unknown.map((text): Piece[] => [
              { text, style: 'code' },
              { text: ' (the base lacks it)' },
            ]),
          ]),
          { text: '.' },
        ];
  const read = words.map(({ text, pages, isOther }): Piece[] => [
    { text, style: 'strong' },
    { text: ` (${countPages(pages)}${isOther ? ', as a longer or a similar word' : ''})` },
  ]);
  return [
    line([{ text: query.trim().split('\n', 1)[0] ?? '', style: 'title' }], 0),
    heading('Recognized'),
    line(
      [
        {
          text:
            locale === textLocale
              ? `Asked in ${languageName('en', locale)}.`
              : `Asked in ${languageName('en', locale)}, written in ${languageName('en', textLocale)}.`,
        },
      ],
      0,
    ),
    close(line(names, 0)),
    ...(words.length === 0
      ? []
      : [close(line([{ text: 'Words: ' }, ...joinPieces(read), { text: '.' }], 0))]),
  ];
}

function describeReason({
  reason,
  recognized,
  unknown,
  corrected,
  results: [first],
  near: [nearest],
  threshold,
}: SearchExplanation): string {
  const best = Math.max(...[first, nearest].map((result) => result?.sureness ?? 0));
  const limit = threshold.toFixed(2);
  switch (reason) {
    case 'name':
      return `By name: ${recognized.join(', ')} stands in it, and a name comes before all else.`;
    case 'message':
      return 'By message: one of the base stands in it, whole or in a large piece.';
    case 'unknown':
      return `By an unknown code: the base lacks ${unknown.join(', ')}, and no words may answer for it.`;
    case 'likely':
      return corrected === undefined
        ? 'By name: a telling piece of one stands in it.'
        : `By name: ${corrected.typed} was taken for a misspelt ${corrected.name}.`;
    case 'words':
      return `By words: the first page is ${best.toFixed(2)} sure, and from ${limit} on it answers.`;
    case 'nothing':
      return best === 0
        ? 'Nothing: no page has any of it.'
        : `Nothing: the nearest page is only ${best.toFixed(2)} sure, and from ${limit} on it would answer.`;
  }
}

function listResult(result: ExplainedResult, number: number, threshold: number): Block[] {
  const { code, id, title, path, agreements, lacking, isElsewhere } = result;
  const name = code ?? id;
  return [
    {
      indent: 0,
      marker: `${String(number)}.`,
      pieces: [{ text: name, style: 'code' }, { text: ' ' }, { text: title, style: 'strong' }],
    },
    detail([{ text: path, style: 'link' }]),
    detail([{ text: describeMeasures(result, threshold) }]),
    ...agreements.map(({ part, quoted, words }) =>
      detail([
        { text: `${PARTS[part]}: ${words.join(', ')}` },
        ...(quoted === undefined ? [] : [{ text: ` in "${quoted}"`, style: 'aside' } as const]),
      ]),
    ),
    ...(lacking.length === 0 ? [] : [detail([{ text: `not there: ${lacking.join(', ')}` }])]),
    ...(isElsewhere
      ? [detail([{ text: 'The query names something that this page is not about.' }])]
      : []),
  ];
}

function describeMeasures(
  { layer, isNamed, sureness, ofMessage }: ExplainedResult,
  threshold: number,
): string {
  const name = isNamed ? 'by its name' : 'by a piece of its name, or one like it';
  const found = { code: name, message: 'by its message', text: 'by its words' }[layer];
  const measures = [
    ...(ofMessage === undefined
      ? []
      : [`${String(Math.round(ofMessage * 100))} % of a message of it`]),
    ...(sureness === undefined
      ? []
      : [
          `words ${sureness.toFixed(2)}, ${sureness >= threshold ? 'enough' : `too little: ${threshold.toFixed(2)} answers`}`,
        ]),
  ];
  return [`found ${found}`, ...measures].join('; ');
}

function countPages(pages: number): string {
  if (pages === 0) return 'no page';
  return pages === 1 ? '1 page' : `${String(pages)} pages`;
}

function joinPieces(lists: readonly Piece[][]): Piece[] {
  return lists.flatMap((pieces, at) => (at === 0 ? pieces : [{ text: ', ' }, ...pieces]));
}

function line(pieces: readonly Piece[], indent: number): Block {
  return { indent, pieces };
}

function close(block: Block): Block {
  return { ...block, isClose: true };
}

function detail(pieces: readonly Piece[]): Block {
  return close(line(pieces, STEP));
}
