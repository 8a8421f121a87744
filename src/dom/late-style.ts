import { readPlace, readProps } from './page-data.ts';

/** What the page tells its body about styles that it lacks. */
export interface LateStyleProps {
  /** Path of the style sheet of what only a script adds to the page, from the site's root. */
  lateStyle?: string | undefined;
}

let style: Promise<unknown> | undefined;

/** Loads the styles of what a script adds once the reader turns to it; without them it can be used as well. */
export function loadLateStyle(): Promise<unknown> {
  const { lateStyle } = readProps(document.body) as LateStyleProps;
  if (lateStyle === undefined) return Promise.resolve();
  return (style ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = readPlace().root + lateStyle;
    link.onload = link.onerror = resolve;
    // What it is for can be used without it.
    setTimeout(resolve, 5000);
    document.head.append(link);
  }));
}
