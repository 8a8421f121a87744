/**
 * The page of an entry as a text: for a copy of it in the browser, and for the file beside it. What both
 * read is a document, built or shown.
 */

/**
 * What is read of an element: a browser's are such, and so are those of the build's parser. No selectors, which
 * that one answers slowly.
 */
export interface PageElement extends PageNode {
  readonly id: string;
  /** In capitals. */
  readonly tagName: string;
  readonly classList: { contains: (name: string) => boolean };
  readonly children: Iterable<PageElement>;
  readonly childNodes: Iterable<PageNode>;
  getAttribute: (name: string) => string | null | undefined;
}

/** An element or a text. */
interface PageNode {
  readonly textContent: string | null;
}

/** A piece of a page, in an order that every form keeps. */
export interface PageBlock {
  kind: 'heading' | 'text' | 'item' | 'code';
  text: string;
  /** Number of a step; undefined for a point of a list. */
  number?: string;
}

/** How a page is read. */
interface Reading {
  isWanted: (section: PageElement) => boolean;
  /** Whether code and links in a sentence are written as in Markdown. */
  hasMarks: boolean;
}

/** Of an error that is only known, what its source says stands outside of sections. */
function isKnownLine(element: PageElement): boolean {
  return typeof element.getAttribute('data-known') === 'string';
}

/** All of a page, as Markdown has it. */
const WHOLE_PAGE: Reading = {
  isWanted: (section) => section.tagName === 'SECTION' || isKnownLine(section),
  hasMarks: true,
};

/** What a reply says. */
const REPLY: Reading = {
  isWanted: (section) =>
    section.id === 'meaning' || section.id === 'resolution' || isKnownLine(section),
  hasMarks: false,
};

/**
 * The page as Markdown.
 *
 * `writeMarkdown(main, 'https://host.example/e/42.html')`
 * -> `'# 42: It broke\n\nThe `disk` is full.\n\n…\n\nhttps://host.example/e/42.html'`
 *
 * @param main the element that holds the page's own content
 * @param link where it is read
 */
export function writeMarkdown(main: PageElement, link: string): string {
  return listPageBlocks(main, link, WHOLE_PAGE)
    .map(({ kind, text, number }, at) => {
      if (kind === 'heading') return `${at === 0 ? '#' : '##'} ${text}`;
      if (kind === 'item') return number === undefined ? `- ${text}` : `${number}. ${text}`;
      return kind === 'code' ? `\`\`\`\n${text}\n\`\`\`` : text;
    })
    .join('\n\n');
}

/** What a reply says of the page: its title, what it means, what to do, and where it is read. */
export function listReplyBlocks(main: PageElement, link: string): PageBlock[] {
  return listPageBlocks(main, link, REPLY);
}

function listPageBlocks(
  main: PageElement,
  link: string,
  { isWanted, hasMarks }: Reading,
): PageBlock[] {
  const plate = find(main, ({ classList }) => classList.contains('plate'));
  const code = plate && find(plate, ({ classList }) => classList.contains('code'));
  const title = textOf(find(main, hasTag('H1')), false);
  const sections = [...main.children]
    .filter(hasTag('DIV'))
    .flatMap((part) => [...part.children].filter(isWanted));
  return [
    { kind: 'heading', text: code ? `${code.textContent ?? ''}: ${title}` : title },
    ...sections.flatMap((section) => listBlocks(section, hasMarks)),
    { kind: 'text', text: link },
  ];
}

/** The first element inside of another that meets a condition. */
function find(
  element: PageElement,
  isMet: (inner: PageElement) => boolean,
): PageElement | undefined {
  for (const child of element.children) {
    const found = isMet(child) ? child : find(child, isMet);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasTag(...names: readonly string[]): (element: PageElement) => boolean {
  return ({ tagName }) => names.includes(tagName);
}

function hasClass({ classList }: PageElement, ...names: readonly string[]): boolean {
  return names.some((name) => classList.contains(name));
}

const isLeftOut = hasTag('H2', 'THEAD', 'BUTTON', 'LABEL');
const isParagraph = hasTag('P', 'SUMMARY', 'H3');
const isBlock = hasTag('P', 'PRE', 'LI');

/** What a page has for itself, from the build or from a script: none of it is said in a copy. */
const PAGE_ONLY = ['step-number', 'values', 'procedure', 'gaps'] as const;

/** Takes a section apart; what belongs to the page alone stays out. */
function listBlocks(section: PageElement, hasMarks: boolean): PageBlock[] {
  const heading = find(section, hasTag('H2'));
  const blocks: PageBlock[] =
    heading === undefined || section.id === 'meaning'
      ? []
      : [{ kind: 'heading', text: textOf(heading, false) }];
  const visit = (element: PageElement, number: string | undefined): void => {
    let open = number;
    for (const child of element.children) {
      if (isLeftOut(child) || hasClass(child, ...PAGE_ONLY)) continue;
      if (child.tagName === 'PRE') {
        blocks.push({ kind: 'code', text: (child.textContent ?? '').trim() });
      } else if (child.tagName === 'LI' && hasClass(element, 'steps')) {
        visit(child, child.id.replace(/^.*\D/, ''));
      } else if (child.tagName === 'TR') {
        const cells = [...child.children].map((cell) => textOf(cell, hasMarks));
        blocks.push({ kind: 'item', text: cells.join(' → ') });
      } else if (child.tagName === 'FIGCAPTION') {
        // Of what stands above a command, that it takes back another is what the command does not say.
        const undo = textOf(find(child, hasTag('B')), false);
        if (undo !== '') blocks.push({ kind: 'text', text: undo });
      } else if (isParagraph(child)) {
        const text = textOf(child, hasMarks);
        if (text !== '') {
          if (open === undefined) blocks.push({ kind: 'text', text });
          else blocks.push({ kind: 'item', text, number: open });
          open = undefined;
        }
      } else if (child.tagName === 'LI' && find(child, isBlock) === undefined) {
        blocks.push({ kind: 'item', text: textOf(child, hasMarks) });
      } else {
        const before = blocks.length;
        visit(child, open);
        // Where nothing was said, as by the box of a step, the number is still to come.
        if (blocks.length > before) open = undefined;
      }
    }
  };
  visit(section, undefined);
  return blocks;
}

/** The text without what only the page needs: the sign of a link to a section, words for screen readers. */
function textOf(element: PageElement | undefined, hasMarks: boolean): string {
  if (element === undefined) return '';
  return gatherText(element, hasMarks).replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim();
}

function gatherText(element: PageElement, hasMarks: boolean): string {
  const isMeta = hasClass(element, 'source-meta');
  return [...element.childNodes]
    .map((node) => {
      if (!isElement(node)) return node.textContent ?? '';
      if (node.tagName === 'BUTTON' || hasClass(node, 'anchor', 'outbound')) return '';
      const text = gatherText(node, hasMarks);
      // On the page, these are set apart by their style alone.
      if (isMeta || hasClass(node, 'row-meta')) return ` · ${text}`;
      if (!hasMarks) return text;
      if (node.tagName === 'CODE') return `\`${text}\``;
      const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
      // What leads to another page of the site would lead nowhere from a copy.
      return href.startsWith('https://') ? `[${text}](${href})` : text;
    })
    .join('');
}

function isElement(node: PageNode): node is PageElement {
  return 'classList' in node;
}
