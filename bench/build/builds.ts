/** One build that was measured. */
export interface BuildFigure {
  /** Whose build it was. */
  builder: string;
  /** Number of errors. */
  size: number;
  /** Number of errors, causes and procedures. */
  entries: number;
  /** HTML files. */
  pages: number;
  cpuSeconds: number;
  wallSeconds: number;
  peakBytes: number;
  /** Of all files of the site. */
  siteBytes: number;
  /** Of the machine, over the last minute, when the build began. */
  load: number;
}

/** The columns of {@link formatBuild}. */
export const BUILD_HEAD = [
  'builder',
  'errors',
  'entries',
  'pages',
  'CPU',
  'a page',
  'an added page',
  'wall',
  'peak MB',
  'site MB',
  'load',
  'to ours',
];

/**
 * The cells of a figure. What each page costs that it has more than the figure before is the slope: where
 * it stays the same, the build is linear. Another builder's is compared with ours by the CPU of the whole.
 *
 * `formatBuild({ size: 313, pages: 1000, cpuSeconds: 20, … }, undefined)`
 * -> `['313', …, '20.0 s', '20.0 ms', '', …]`
 */
export function formatBuild(
  figure: BuildFigure,
  before: BuildFigure | undefined,
  ours?: BuildFigure,
): string[] {
  const { builder, size, entries, pages, cpuSeconds, wallSeconds, peakBytes, siteBytes, load } =
    figure;
  const added =
    before === undefined ? undefined : (cpuSeconds - before.cpuSeconds) / (pages - before.pages);
  return [
    builder,
    String(size),
    String(entries),
    String(pages),
    `${cpuSeconds.toFixed(1)} s`,
    formatMilliseconds(cpuSeconds / pages),
    added === undefined ? '' : formatMilliseconds(added),
    `${wallSeconds.toFixed(0)} s`,
    (peakBytes / 1_000_000).toFixed(0),
    (siteBytes / 1_000_000).toFixed(1),
    load.toFixed(1),
    ours === undefined ? '' : (cpuSeconds / ours.cpuSeconds).toFixed(2),
  ];
}

function formatMilliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
