/** How far below the top of the window something may begin and still be what one reads, in pixels. */
const READING_LINE = 140;

/**
 * The fragment of what the reader looks at: the last section or step that has begun; empty at the top of
 * the page.
 */
export function findPlace(): string {
  if (scrollY < READING_LINE) return '';
  const targets = document.querySelectorAll<HTMLElement>('main section[id], main .steps > li[id]');
  const begun = [...targets].filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && top < READING_LINE;
  });
  const last = begun.at(-1);
  return last === undefined ? '' : `#${last.id}`;
}

/** Marks in the list of sections where one is: at the first one at the top of a page, at the last at its end. */
export function mountContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const mark = (): void => {
    const section = document.getElementById(findPlace().slice(1))?.closest('section');
    // The last section is too short to come to the top of the window.
    const isEnd = scrollY > 0 && scrollY + innerHeight > document.body.offsetHeight - 2;
    const here = isEnd ? links.at(-1) : links.find(({ hash }) => hash === `#${section?.id ?? ''}`);
    for (const link of links) {
      if (link === (here ?? links[0])) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  mark();
  // Browsers tell of scrolling once for each picture.
  addEventListener('scroll', mark, { passive: true });
}
