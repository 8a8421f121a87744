/** One thing that was measured at one size. */
export interface Figure {
  /** Number of errors. */
  size: number;
  /** Number of errors, causes and procedures. */
  entries: number;
  what: string;
  cost: number;
  unit: 's' | 'bytes';
  peakBytes?: number;
}

/** The columns of {@link formatFigure}; as many columns of the table hold numbers. */
export const GROWTH_HEAD = [
  'errors',
  'entries',
  'what',
  'cost',
  'an error',
  'an added error',
  'exponent',
  'peak MB',
];

/**
 * The cells of a figure, and how it has grown since the figure before: what each added error costs, and
 * the exponent, which is 1 where twice as many errors cost twice as much, and 0 where they cost nothing.
 *
 * `formatFigure({ size: 200, entries: 300, what: 'check', cost: 4, unit: 's' }, checkOf100)`
 * -> `['200', '300', 'check', '4.00 s', '20.0 ms', '30.0 ms', '2.00', '']`
 */
export function formatFigure(figure: Figure, before: Figure | undefined): string[] {
  const { size, entries, what, cost, unit, peakBytes } = figure;
  const format = unit === 's' ? formatSeconds : formatBytes;
  return [
    String(size),
    String(entries),
    what,
    unit === 's' ? `${cost.toFixed(2)} s` : `${(cost / 1000).toFixed(1)} kB`,
    format(cost / size),
    before === undefined ? '' : format((cost - before.cost) / (size - before.size)),
    before === undefined
      ? ''
      : (Math.log(cost / before.cost) / Math.log(size / before.size)).toFixed(2),
    peakBytes === undefined ? '' : (peakBytes / 1_000_000).toFixed(0),
  ];
}

function formatSeconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}

function formatBytes(bytes: number): string {
  return `${bytes.toFixed(1)} B`;
}
