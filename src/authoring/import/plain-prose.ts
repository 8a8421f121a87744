import type { SectionComponent } from '../../model/sections.ts';

/** A sign that begins an item of a list; a minus or an option of a command is none. */
const BULLET = /^(?:[-*](?=\s|\P{ASCII})|[•・‣◦●○■□])\s*(?=\S)/u;

/** What begins a numbered step: `1.`, `2)`, `(3)`, `（４）`, `⑤`, `Step 6:`, `手順7：`. */
const NUMBER =
  /^(?:[(（]\s*[\d０-９]{1,2}\s*[)）]|[\d０-９]{1,2}\s*(?:[.)](?=\s|\P{ASCII}|$)|[．）、])|[①-⑳]|(?:step|手順|步驟)\s*[\d０-９]{1,2}\s*[:：.．)）]?)\s*/iu;

/** What a reader can click, or a compiler would make a link of. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** What stays a link, as nothing in it means anything in Markdown. */
const PLAIN_ADDRESS = /^https:\/\/[\w./?=#%:@&;,+-]+$/;

/** What ends a sentence rather than an address. */
const ADDRESS_END = /[.,;:!?'")\]}>]+$/;

/** A tag of HTML, which stands in a page as it is written. */
const TAG =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|i|img|li|ol|p|pre|span|strong|table|td|tr|u|ul)\b[^<>]*>/i;

/** `hasTags('Stop it.<br>Start it.')` -> `true` */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}

/**
 * The text of a cell as a section of a prose file. It is plain text: nothing in it is markup, whatever
 * it looks like, but for `code` between backticks. Blank lines part paragraphs; lines that begin with a dot or a dash become a list; in
 * `Resolution` each line is a step, or each number where there are some.
 *
 * `writeSection('Meaning', 'The {disk} is full.')` -> `'<Meaning>\nThe \\{disk\\} is full.\n</Meaning>\n'`
 */
export function writeSection(component: SectionComponent, text: string): string {
  const body =
    component === 'Resolution'
      ? splitSteps(text)
          .map((step) => `<Step>\n${writeBlocks(step)}\n</Step>`)
          .join('\n')
      : writeBlocks(text);
  return `<${component}>\n${body}\n</${component}>\n`;
}

/**
 * `splitSteps('1. Stop it.\nIt takes a minute.\n2. Start it.')`
 * -> `['Stop it.\n\nIt takes a minute.', 'Start it.']`
 */
export function splitSteps(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const mark = [NUMBER, BULLET].find(
    (pattern) =>
      pattern.test(filled[0] ?? '') || filled.filter((line) => pattern.test(line)).length > 1,
  );
  if (mark === undefined) return filled;
  const steps: string[][] = [];
  let opening: string[] = [];
  for (const line of filled) {
    if (mark.test(line)) {
      steps.push([...opening, line.replace(mark, '')]);
      opening = [];
    } else (steps.at(-1) ?? opening).push(line);
  }
  return steps.map((step) => step.join('\n\n').trim()).filter((step) => step !== '');
}

/** Paragraphs and lists, a blank line between two. */
function writeBlocks(text: string): string {
  const blocks: string[] = [];
  let isOpen = false;
  let isList = false;
  for (const line of text.split('\n').map((part) => part.trim())) {
    const item = BULLET.test(line);
    const last = blocks.length - 1;
    if (line === '') isOpen = false;
    else if (item) {
      const written = `- ${escapeBlock(line.replace(BULLET, ''))}`;
      if (isList) blocks[last] = `${blocks[last] ?? ''}\n${written}`;
      else blocks.push(written);
      isList = true;
      isOpen = false;
    } else if (isOpen) blocks[last] = joinLines(blocks[last] ?? '', escapeInline(line));
    else {
      blocks.push(escapeBlock(line));
      isList = false;
      isOpen = true;
    }
  }
  return blocks.join('\n\n');
}

/** Japanese and Chinese sentences go on without a space. */
const CJK_END = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/;

function joinLines(before: string, next: string): string {
  return CJK_END.test(before) ? `${before}${next}` : `${before} ${next}`;
}

/** The first line of a paragraph: what would begin a list, a heading, a quotation or code does not. */
function escapeBlock(line: string): string {
  const text = escapeInline(line);
  return text
    .replace(/^([-+#=>|])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^(?:import|export)\b/, (word) => `&#${String(word.charCodeAt(0))};${word.slice(1)}`);
}

/** What somebody has marked as code; it stays code. */
const CODE = /`[^`]+`/g;

function escapeInline(text: string): string {
  // Where one is open, nobody knows which; where two stand together, they are meant otherwise.
  const isBalanced = !text.includes('``') && text.split('`').length % 2 === 1;
  if (!isBalanced) return escapeText(text);
  const codes = text.match(CODE) ?? [];
  return text
    .split(CODE)
    .map((part, at) => escapeText(part) + (codes[at] ?? ''))
    .join('');
}

function escapeText(text: string): string {
  let escaped = '';
  let end = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.replace(ADDRESS_END, '');
    const isPlain = PLAIN_ADDRESS.test(address);
    escaped += escapeSigns(text.slice(end, index));
    escaped += isPlain || address.includes('`') ? address : `\`${address}\``;
    end = index + address.length;
  }
  return escaped + escapeSigns(text.slice(end));
}

function escapeSigns(text: string): string {
  return (
    text
      // A backslash is one, unless a sign follows that it would take away.
      .replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
      .replaceAll(/[`*{}<~[]/g, '\\$&')
      // In the middle of a name it means nothing.
      .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
      .replaceAll(/&(?=#?\w+;)/g, '\\&')
  );
}
