import { readPlace, readProps } from './page-data.ts';

/** What the page tells its body about styles that it lacks. */
export interface LateStyleProps {
  /** Path of the style sheet of what only a script adds to the page, from the site's root. */
  lateStyle?: string | undefined;
}

/** So long it is waited for, in milliseconds: what it is for can be used without it. */
const TIMEOUT = 5000;

let style: Promise<void> | undefined;

/** Loads the styles of what a script adds once the reader turns to it; without them it can be used as well. */
export function loadLateStyle(): Promise<void> {
  return (style ??= new Promise((resolve) => {
    const { lateStyle } = readProps(document.body) as LateStyleProps;
    if (lateStyle === undefined) {
      resolve();
      return;
    }
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = readPlace().root + lateStyle;
    link.onload = link.onerror = (): void => {
      resolve();
    };
    setTimeout(resolve, TIMEOUT);
    document.head.append(link);
  }));
}
