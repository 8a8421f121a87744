import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Locale, Localized } from '../../model/locales.ts';
import { findSection } from '../../model/sections.ts';
import type { SourceChange, SourceParts } from '../catalogue/types.ts';
import { SOURCE_FACTS, type SourceFact } from '../schemas/prose.ts';
import { childrenOf } from './mdast.ts';

/** The source of a translation by its parts, in the words of the author. */
export interface SourceTexts {
  /** The title, and the texts of the YAML file that have a translation beside them. */
  facts: Partial<Record<SourceFact, string>>;
  /** By component, in the order of the file. */
  sections: Map<string, SectionText>;
}

/** A section of a prose file as written. */
export interface SectionText {
  /** All of it, but for its steps. */
  around: string;
  steps: string[];
}

/** What the YAML file of an entry says, as far as it is translated there. */
export interface TranslatedFacts {
  title: Partial<Localized<string>>;
  sign?: Partial<Localized<string>> | undefined;
  messages?: Partial<Localized<readonly { text: string }[]>> | undefined;
}

/**
 * Takes the source of a translation apart.
 *
 * `readSourceTexts(brokenThing, '<Meaning>\nIt broke.\n</Meaning>', 'en', 'ja')`
 * -> `{ facts: { title: 'A title' }, sections: Map { 'Meaning' => { around: 'It broke.', steps: [] } } }`
 *
 * @param body the prose of the source, without front matter
 */
export function readSourceTexts(
  facts: TranslatedFacts,
  body: string,
  sourceLocale: Locale,
  locale: Locale,
): SourceTexts {
  return { facts: readFacts(facts, sourceLocale, locale), sections: readSections(body) };
}

/** The first half of {@link readSourceTexts}. */
export function readFacts(
  { title, sign, messages }: TranslatedFacts,
  sourceLocale: Locale,
  locale: Locale,
): SourceTexts['facts'] {
  const texts: Partial<Record<SourceFact, string>> = { title: title[sourceLocale] ?? '' };
  const ownSign = sign?.[sourceLocale];
  if (ownSign !== undefined && sign?.[locale] !== undefined) texts.sign = ownSign;
  // The canonical one: what else is met of it is not what a translation has beside it.
  const [message] = messages?.[sourceLocale] ?? [];
  if (message !== undefined && messages?.[locale] !== undefined) texts.message = message.text;
  return texts;
}

function readSections(body: string): Map<string, SectionText> {
  const root = mdxToMdast(body);
  return new Map(
    childrenOf(root).flatMap((node): [string, SectionText][] => {
      if (node.type !== 'mdxJsxFlowElement' || findSection(node.name ?? '') === undefined)
        return [];
      const children = childrenOf(node);
      const around = children.filter((child) => !isStep(child)).map((child) => cut(body, child));
      const steps = children.filter(isStep).map((child) => withoutTag(cut(body, child)));
      return [[node.name ?? '', { around: around.join('\n\n'), steps }]];
    }),
  );
}

function isStep(node: MdastNode): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Step';
}

function cut(body: string, node: MdastNode): string {
  return body.slice(node.position?.start.offset, node.position?.end.offset).trim();
}

/** `'<Step>\nDo it.\n</Step>'` -> `'Do it.'` */
function withoutTag(text: string): string {
  return text.replace(/^<\w+[^>]*>\s*|\s*<\/\w+>$/g, '');
}

/** Of a section that has nothing around its steps. */
const NOTHING = '-';

const FINGERPRINT_LENGTH = 6;

/**
 * The fingerprints of a source, as a translation records them: one for each text and section, and in a
 * section with steps one for what stands around them and one for each of them. Blank space does not count.
 *
 * -> `{ title: '3f9c0a', Meaning: '1d2e4b', Resolution: '- 71d2e4 0a3f9c' }`
 */
export function fingerprintParts({ facts, sections }: SourceTexts): SourceParts {
  return {
    ...fingerprintFacts(facts),
    ...Object.fromEntries(
      [...sections].map(([component, { around, steps }]) => [
        component,
        [around === '' ? NOTHING : fingerprintPart(around), ...steps.map(fingerprintPart)].join(
          ' ',
        ),
      ]),
    ),
  };
}

/**
 * The fingerprints of the source of a translation, as it is now: {@link fingerprintParts} of
 * {@link readSourceTexts}.
 */
export function fingerprintSource(...source: Parameters<typeof readSourceTexts>): SourceParts {
  return fingerprintParts(readSourceTexts(...source));
}

function fingerprintFacts(facts: SourceTexts['facts']): SourceParts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, text]) => [name, fingerprintPart(text)]),
  );
}

function fingerprintPart(text: string): string {
  return createHash('sha256')
    .update(text.replaceAll(/\s+/g, ' ').trim())
    .digest('hex')
    .slice(0, FINGERPRINT_LENGTH);
}

/**
 * Says what has changed in a source since a translation recorded it, in the order of the page.
 *
 * `compareParts({ Resolution: '- aaaaaa bbbbbb' }, { Resolution: '- aaaaaa cccccc bbbbbb' })`
 * -> `[{ part: 'Resolution', kind: 'added', step: 2 }]`
 */
export function compareParts(recorded: SourceParts, now: SourceParts): SourceChange[] {
  const gone = Object.keys(recorded).filter((part) => now[part] === undefined && !isFact(part));
  return [
    ...Object.entries(now).flatMap(([part, text]) => comparePart(part, recorded[part], text)),
    ...gone.map((part): SourceChange => ({ part, kind: 'removed' })),
  ];
}

/** The same of the title and the texts of the YAML file alone. */
export function compareFacts(recorded: SourceParts, facts: SourceTexts['facts']): SourceChange[] {
  return Object.entries(fingerprintFacts(facts)).flatMap(([part, text]) =>
    comparePart(part, recorded[part], text),
  );
}

function comparePart(part: string, recorded: string | undefined, now: string): SourceChange[] {
  if (recorded === now) return [];
  // A text of the YAML file that was not compared before has its translation beside it since.
  if (recorded === undefined) return isFact(part) ? [] : [{ part, kind: 'added' }];
  const [aroundBefore, ...before] = recorded.split(' ');
  const [around, ...after] = now.split(' ');
  if (before.length === 0 || after.length === 0) return [{ part, kind: 'changed' }];
  return [
    ...(aroundBefore === around ? [] : [{ part, kind: 'changed' } as const]),
    ...compareSteps(before, after).map((change) => ({ part, ...change })),
  ];
}

function isFact(part: string): boolean {
  return (SOURCE_FACTS as readonly string[]).includes(part);
}

/** Steps that took the place of others are changed ones, as far as there are as many of both. */
function compareSteps(
  before: readonly string[],
  after: readonly string[],
): Omit<SourceChange, 'part'>[] {
  const changes: Omit<SourceChange, 'part'>[] = [];
  let [step, was] = [1, 1];
  let removed: number[] = [];
  const removeRest = (): void => {
    for (const number of removed) changes.push({ kind: 'removed', was: number });
    removed = [];
  };
  for (const run of diffArrays([...before], [...after])) {
    if (run.removed) {
      removed = run.value.map(() => was++);
      continue;
    }
    for (let left = run.value.length; left > 0; left -= 1, step += 1) {
      if (!run.added) {
        removeRest();
        was += 1;
        continue;
      }
      const earlier = removed.shift();
      changes.push(
        earlier === undefined ? { kind: 'added', step } : { kind: 'changed', step, was: earlier },
      );
    }
    removeRest();
  }
  removeRest();
  return changes;
}
