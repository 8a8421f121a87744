/**
 * The page of an entry as a text: for a copy of it in the browser, and for the file beside it. What both
 * read is a document, built or shown.
 */

/** What is read of an element: a browser's are such, and so are those of the build's parser. */
export interface PageElement extends PageNode {
  readonly id: string;
  readonly children: Iterable<PageElement>;
  readonly childNodes: Iterable<PageNode>;
  getAttribute: (name: string) => string | null | undefined;
  matches: (selector: string) => boolean;
  querySelector: (selector: string) => PageElement | null;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
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
  /** The sections that are wanted, as a selector. */
  sections: string;
  /** Whether code and links in a sentence are written as in Markdown. */
  hasMarks: boolean;
}

/** All of a page, as Markdown has it. */
const WHOLE_PAGE: Reading = { sections: 'section, [data-known]', hasMarks: true };

/** What a reply says. */
const REPLY: Reading = { sections: '#meaning, #resolution, [data-known]', hasMarks: false };

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

function listPageBlocks(main: PageElement, link: string, reading: Reading): PageBlock[] {
  const code = main.querySelector('.plate .code')?.textContent;
  const title = textOf(main.querySelector('h1'), false);
  return [
    { kind: 'heading', text: code ? `${code}: ${title}` : title },
    ...[...main.querySelectorAll(`:scope > div > :is(${reading.sections})`)].flatMap((section) =>
      listBlocks(section, reading.hasMarks),
    ),
    { kind: 'text', text: link },
  ];
}

/** Takes a section apart; what belongs to the page alone stays out. */
function listBlocks(section: PageElement, hasMarks: boolean): PageBlock[] {
  const heading = section.querySelector('h2');
  const blocks: PageBlock[] =
    heading === null || section.id === 'meaning'
      ? []
      : [{ kind: 'heading', text: textOf(heading, false) }];
  const visit = (element: PageElement, number: string | undefined): void => {
    let open = number;
    for (const child of element.children) {
      if (child.matches('h2, thead, .step-number, .values, .procedure, button, label')) continue;
      if (child.matches('pre')) {
        blocks.push({ kind: 'code', text: (child.textContent ?? '').trim() });
      } else if (child.matches('.steps > li')) {
        visit(child, child.id.replace(/^.*\D/, ''));
      } else if (child.matches('tr')) {
        const cells = [...child.children].map((cell) => textOf(cell, hasMarks));
        blocks.push({ kind: 'item', text: cells.join(' → ') });
      } else if (child.matches('figcaption')) {
        // Of what stands above a command, that it takes back another is what the command does not say.
        const undo = textOf(child.querySelector('b'), false);
        if (undo !== '') blocks.push({ kind: 'text', text: undo });
      } else if (child.matches('p, summary, h3')) {
        const text = textOf(child, hasMarks);
        if (text !== '') {
          if (open === undefined) blocks.push({ kind: 'text', text });
          else blocks.push({ kind: 'item', text, number: open });
          open = undefined;
        }
      } else if (child.matches('li') && child.querySelector('p, pre, li') === null) {
        blocks.push({ kind: 'item', text: textOf(child, hasMarks) });
      } else {
        visit(child, open);
        open = undefined;
      }
    }
  };
  visit(section, undefined);
  return blocks;
}

/** The text without what only the page needs: the sign of a link to a section, words for screen readers. */
function textOf(element: PageElement | null, hasMarks: boolean): string {
  if (element === null) return '';
  return gatherText(element, hasMarks).replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim();
}

function gatherText(element: PageElement, hasMarks: boolean): string {
  return [...element.childNodes]
    .map((node) => {
      if (!isElement(node)) return node.textContent ?? '';
      if (node.matches('.anchor, .outbound, button')) return '';
      const text = gatherText(node, hasMarks);
      // On the page, these are set apart by their style alone.
      if (node.matches('.source-meta > span, .row-meta')) return ` · ${text}`;
      if (!hasMarks) return text;
      if (node.matches('code')) return `\`${text}\``;
      // What leads to another page of the site would lead nowhere from a copy.
      return node.matches('a[href^="https://"]')
        ? `[${text}](${node.getAttribute('href') ?? ''})`
        : text;
    })
    .join('');
}

function isElement(node: PageNode): node is PageElement {
  return 'matches' in node;
}
