/**
 * The page of an entry as a text: for a copy of it in the browser, and for the file beside it. It works on the
 * live page as on a built file that was parsed.
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

/** A piece of a text. */
export interface TextRun {
  text: string;
  /** Where it leads to, of a link. */
  address?: string | undefined;
}

/** A piece of a page, in an order that every form keeps. */
export interface PageBlock {
  kind: 'heading' | 'text' | 'item' | 'code' | 'quote';
  /** What stands before it, as "Note: ". */
  label?: string;
  runs: readonly TextRun[];
  /** Number of a step; undefined for a point of a list. */
  number?: string;
}

/** `findAddress('../causes/x.html')` -> the address by which a copy leads there; undefined where it leads nowhere */
export type FindAddress = (href: string) => string | undefined;

/** How the text of an element is read. */
interface TextReading {
  /** Whether code in a sentence is marked as in Markdown. */
  hasMarks: boolean;
  findAddress: FindAddress;
}

/** How a page is read. */
interface Reading extends TextReading {
  isWanted: (section: PageElement) => boolean;
}

/** Words alone. */
const WORDS: TextReading = { hasMarks: false, findAddress: () => undefined };

/** Of an error that is only known, what its source says stands outside of sections. */
function isKnownLine(element: PageElement): boolean {
  return typeof element.getAttribute('data-known') === 'string';
}

/** All of a page, as Markdown has it. */
function isForMarkdown(section: PageElement): boolean {
  return section.tagName === 'SECTION' || isKnownLine(section);
}

/** Whether a reply says what stands there. */
function isForReply(section: PageElement): boolean {
  return section.id === 'meaning' || section.id === 'resolution' || isKnownLine(section);
}

/**
 * The page as Markdown.
 *
 * `writeMarkdown(main, 'https://host.example/e/42.html')`
 * -> `'# 42: It broke\n\nThe `disk` is full.\n\n…\n\nhttps://host.example/e/42.html'`
 *
 * @param main the element that holds the page's own content
 * @param link where it is read
 * @param findAddress tells where its links lead to
 */
export function writeMarkdown(main: PageElement, link: string, findAddress: FindAddress): string {
  const reading = { isWanted: isForMarkdown, hasMarks: true, findAddress };
  const [title, ...others] = listPageBlocks(main, reading);
  const blocks = [...(title ? [title] : []), ...listMessage(main), ...others];
  const written = blocks.map(({ kind, label, runs, number }, at) => {
    const words = runs
      .map((run) => (run.address === undefined ? run.text : `[${run.text}](${run.address})`))
      .join('');
    const text = label === undefined ? words : `**${label.trim()}** ${words}`;
    if (kind === 'quote') return `> ${text}`;
    if (kind === 'heading') return `${at === 0 ? '#' : '##'} ${text}`;
    if (kind === 'item') return number === undefined ? `- ${text}` : `${number}. ${text}`;
    return kind === 'code' ? `\`\`\`\n${text}\n\`\`\`` : text;
  });
  return [...written, link].join('\n\n');
}

/**
 * What a reply says of the page: its title, what it means, what to do, and where it is read.
 *
 * @param main the element that holds the page's own content
 * @param link where it is read
 * @param findAddress tells where its links lead to
 */
export function listReplyBlocks(
  main: PageElement,
  link: string,
  findAddress: FindAddress,
): PageBlock[] {
  const blocks = listPageBlocks(main, { isWanted: isForReply, hasMarks: false, findAddress });
  return [...blocks, { kind: 'text', runs: [{ text: link, address: link }] }];
}

/** What the product prints, with the line that says where it does. */
function listMessage(main: PageElement): PageBlock[] {
  const message = find(main, (element) => hasClass(element, 'message'));
  const text = wordsOf(message && find(message, hasTag('BLOCKQUOTE')));
  if (message === undefined || text === '') return [];
  return [
    { kind: 'text', runs: [{ text: wordsOf(find(message, hasTag('FIGCAPTION'))) }] },
    { kind: 'quote', runs: [{ text }] },
  ];
}

function listPageBlocks(main: PageElement, reading: Reading): PageBlock[] {
  const plate = find(main, ({ classList }) => classList.contains('plate'));
  const code = plate && find(plate, ({ classList }) => classList.contains('code'));
  const title = wordsOf(find(main, hasTag('H1')));
  const sections = [...main.children]
    .filter(hasTag('DIV'))
    .flatMap((part) => [...part.children].filter(reading.isWanted));
  const heading = code ? `${code.textContent ?? ''}: ${title}` : title;
  return [
    { kind: 'heading', runs: [{ text: heading }] },
    ...sections.flatMap((section) => listBlocks(section, reading)),
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
function listBlocks(section: PageElement, reading: TextReading): PageBlock[] {
  const heading = find(section, hasTag('H2'));
  const blocks: PageBlock[] =
    heading === undefined || section.id === 'meaning'
      ? []
      : [{ kind: 'heading', runs: [{ text: wordsOf(heading) }] }];
  /** The label of a note, which stands before what the note says. */
  let label: string | undefined;
  const add = (block: PageBlock): void => {
    if (label === undefined) blocks.push(block);
    else if (block.kind === 'code') blocks.push({ kind: 'text', runs: [{ text: label }] }, block);
    else blocks.push({ ...block, label: withColon(label) });
    label = undefined;
  };
  const visit = (element: PageElement, number: string | undefined): void => {
    let open = number;
    const addText = (runs: readonly TextRun[]): void => {
      if (runs.length === 0) return;
      if (open === undefined) add({ kind: 'text', runs });
      else add({ kind: 'item', runs, number: open });
      open = undefined;
    };
    let step = Number(element.getAttribute('start') ?? 1);
    for (const child of element.children) {
      if (isLeftOut(child) || hasClass(child, ...PAGE_ONLY)) continue;
      if (hasClass(child, 'callout-label')) {
        label = wordsOf(child);
      } else if (child.tagName === 'PRE') {
        add({ kind: 'code', runs: [{ text: (child.textContent ?? '').trim() }] });
      } else if (child.tagName === 'LI' && hasClass(element, 'steps')) {
        visit(child, String(step));
        step += 1;
      } else if (child.tagName === 'TR') {
        const runs = [...child.children].flatMap((cell, at) => [
          ...(at === 0 ? [] : [{ text: ' → ' }]),
          ...runsOf(cell, reading),
        ]);
        add({ kind: 'item', runs });
      } else if (child.tagName === 'FIGCAPTION') {
        // Whether it is typed or printed, where, by whom, and that it takes back another.
        const words = [...child.children].map(wordsOf);
        addText([{ text: words.length === 0 ? wordsOf(child) : words.join(' · ') }]);
      } else if (isParagraph(child)) {
        addText(runsOf(child, reading));
      } else if (child.tagName === 'LI' && find(child, isBlock) === undefined) {
        add({ kind: 'item', runs: runsOf(child, reading) });
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

/** `withColon('Note')` -> `'Note: '`, `withColon('補足')` -> `'補足：'` */
function withColon(label: string): string {
  return /[\u3040-\u9FFF]/.test(label) ? `${label}：` : `${label}: `;
}

function wordsOf(element: PageElement | undefined): string {
  if (element === undefined) return '';
  return runsOf(element, WORDS)
    .map(({ text }) => text)
    .join('');
}

/** The text without what only the page needs: the sign of a link to a section, words for screen readers. */
function runsOf(element: PageElement, reading: TextReading): TextRun[] {
  const runs: TextRun[] = [];
  for (const run of gatherRuns(element, reading)) {
    const last = runs.at(-1);
    const spaced = run.text.replaceAll(/\s+/g, ' ');
    const text = (last?.text ?? ' ').endsWith(' ') ? spaced.trimStart() : spaced;
    if (text === '') continue;
    if (last === undefined || last.address !== undefined || run.address !== undefined) {
      runs.push({ ...run, text });
    } else {
      last.text += text;
    }
  }
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return last?.text === '' ? runs.slice(0, -1) : runs;
}

function gatherRuns(element: PageElement, reading: TextReading): TextRun[] {
  const isMeta = hasClass(element, 'source-meta');
  return [...element.childNodes].flatMap((node): TextRun[] => {
    if (!isElement(node)) return [{ text: node.textContent ?? '' }];
    if (node.tagName === 'BUTTON' || hasClass(node, 'anchor', 'outbound')) return [];
    const runs = gatherRuns(node, reading);
    // On the page, these are set apart by their style alone.
    if (isMeta || hasClass(node, 'row-meta')) return [{ text: ' · ' }, ...runs];
    if (reading.hasMarks && node.tagName === 'CODE') return [{ text: '`' }, ...runs, { text: '`' }];
    const href = node.tagName === 'A' ? node.getAttribute('href') : undefined;
    const address = href ? reading.findAddress(href) : undefined;
    return address === undefined
      ? runs
      : [{ text: runs.map(({ text }) => text).join(''), address }];
  });
}

function isElement(node: PageNode): node is PageElement {
  return 'classList' in node;
}
