import { codeOf, isKnownOnly, namesOf } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import { formatDate, formatLabelled, formatList } from '../model/i18n/format.ts';
import { languageName } from '../model/i18n/language-name.ts';
import { fill } from '../model/i18n/texts.ts';
import { type Locale, LOCALES } from '../model/locales.ts';
import type { SectionId } from '../model/sections.ts';
import { buildCausePage } from '../views/cause-page.ts';
import type { CauseSummary } from '../views/cause-summary.ts';
import type { EntryLink } from '../views/entry-link.ts';
import { buildErrorPage } from '../views/error-page.ts';
import type { EscalationView } from '../views/escalation.ts';
import { describeFacets } from '../views/facets.ts';
import type { LineView } from '../views/line.ts';
import type { MessagesView } from '../views/messages.ts';
import { nameSection } from '../views/page-sections.ts';
import type { SourceView } from '../views/sources.ts';
import { listStaleParts } from '../views/stale-parts.ts';
import { codePiece, heading, listSnippet, paragraph, STEP } from './blocks.ts';
import type { Block, Piece } from './lay-out.ts';
import { readProse } from './prose-blocks.ts';

/**
 * The page of an entry as blocks of text, with the sections in the order of the site.
 *
 * `buildPageBlocks(catalog, entry, 'ja')` -> its title, what the product says, what it means, …
 */
export function buildPageBlocks(catalog: Catalog, entry: Entry, locale: Locale): Block[] {
  const ui = catalog.ui[locale];
  const page =
    entry.type === 'error'
      ? { error: buildErrorPage(catalog, entry, locale), cause: undefined }
      : { error: undefined, cause: buildCausePage(catalog, entry, locale) };
  const { sections, sources } = page.error ?? page.cause;
  const facts: Partial<Record<SectionId, Block[] | undefined>> = {
    causes: page.error && layOutCauses(page.error.causes, ui),
    escalate: page.error?.escalation && listAsked(catalog, page.error.escalation, locale),
    related: listRelated(
      page.error === undefined
        ? [
            [ui.entry.usedBy, page.cause.errors],
            [ui.entry.relatedCauses, page.cause.related],
          ]
        : [
            [ui.browse.procedures, page.error.procedures],
            [ui.entry.related, page.error.related],
            [ui.entry.seeAlso, page.error.seeAlso],
          ],
    ),
    sources: listSourceBlocks(sources, entry, ui, locale),
  };
  const prose = readProse(catalog, entry, locale);
  const head = [
    ...listHead(catalog, entry, locale),
    ...(page.error === undefined ? [] : listMessages(page.error.messages, ui, locale)),
    ...(page.error?.concerns === undefined
      ? []
      : [paragraph(ui.state.known), lineBlock(page.error.concerns, STEP)]),
    ...(page.error === undefined || page.error.nearest.length === 0
      ? []
      : [heading(ui.entry.nearest), ...page.error.nearest.map((link) => linkBlock(link, 0))]),
  ];
  return [
    ...head,
    ...sections.flatMap((id) => {
      const blocks = [...(prose.get(id) ?? []), ...(facts[id] ?? [])];
      return blocks.length === 0 ? [] : [heading(nameSection(ui, id, entry)), ...blocks];
    }),
  ];
}

function listHead(catalog: Catalog, entry: Entry, locale: Locale): Block[] {
  const { product, sourceLocale } = catalog;
  const ui = catalog.ui[locale];
  const code = codeOf(entry);
  const title = entry.title[locale];
  const language = languageName(locale, sourceLocale);
  const aliases = namesOf(entry).filter((name) => name !== (code ?? entry.id));
  const facts = [
    formatLabelled(locale, ui.entry.kind, ui.kind[entry.kind]),
    ...describeFacets(product.facets, entry, locale, false).map(({ label, text }) =>
      formatLabelled(locale, label, text),
    ),
    ...(aliases.length === 0
      ? []
      : [formatLabelled(locale, ui.entry.aliases, formatList(locale, aliases))]),
  ];
  const notices = {
    current: [],
    stale: [fill(ui.state.stale, { language }), ...listStaleLine(entry, locale, ui)],
    fallback: [fill(ui.state.fallback, { language })],
    unwritten: isKnownOnly(entry) ? [] : [ui.state.unwritten],
  };
  return [
    {
      indent: 0,
      pieces: [
        { text: code === undefined ? title : formatLabelled(locale, code, title), style: 'title' },
      ],
    },
    ...facts.map((text): Block => ({
      indent: 0,
      pieces: [{ text, style: 'aside' }],
      isClose: true,
    })),
    ...(entry.status === 'retired' ? [paragraph(ui.state.retired)] : []),
    ...notices[entry.proseState[locale]].map((text) => paragraph(text)),
  ];
}

function listStaleLine(entry: Entry, locale: Locale, ui: UiStrings): string[] {
  const parts = listStaleParts(entry, locale, ui);
  if (parts.length === 0) return [];
  const names = parts.map(({ name, details }) => `${name}${details}`);
  return [fill(ui.state.changed, { parts: formatList(locale, names) })];
}

function listMessages({ main }: MessagesView, ui: UiStrings, locale: Locale): Block[] {
  if (main === undefined) return [];
  const label = main.origin === 'product' ? ui.entry.message : ui.origin[main.origin];
  const language = main.locale === locale ? '' : ` · ${LOCALES[main.locale].label}`;
  return [
    { indent: 0, pieces: [{ text: `${label}${language}`, style: 'aside' }] },
    { indent: STEP, pieces: [{ text: main.text, style: 'strong' }], isClose: true },
  ];
}

/** A link is of use in a terminal by the id that asks for it. */
function linkPieces({ id, code, title }: EntryLink, locale?: Locale): Piece[] {
  if (code !== undefined) return [{ text: code, style: 'link' }, { text: ` ${title}` }];
  const [open, close] = locale === undefined ? ['', ''] : LOCALES[locale].titleQuotes;
  return [{ text: `${open}${title}${close}` }, { text: ` [${id}]`, style: 'link' }];
}

/** An entry in a list, with the id that asks for it. */
export function linkBlock(link: EntryLink, indent: number): Block {
  return { indent, marker: '-', pieces: linkPieces(link), isClose: true };
}

function linePieces({ parts, locale }: LineView): Piece[] {
  return parts.flatMap((part): Piece[] => {
    switch (part.kind) {
      case 'text':
        return [{ text: part.text }];
      case 'code':
        return [codePiece(part.text)];
      case 'label': {
        const { labels, aside } = part.view;
        const names = labels.map(({ open, text, close }) => `${open}${text}${close}`);
        return [{ text: names.join(' > ') + aside, style: 'strong' }];
      }
      case 'link':
        return linkPieces(part.link, locale);
    }
  });
}

function lineBlock(line: LineView, indent: number): Block {
  return { indent, pieces: linePieces(line) };
}

function layOutCauses(causes: readonly CauseSummary[], ui: UiStrings): Block[] {
  return [
    ...(causes.length > 1 ? [paragraph(ui.entry.tryInOrder)] : []),
    ...causes.flatMap(({ link, sign, summary }, at): Block[] => [
      {
        indent: 0,
        marker: `${String(at + 1)}.`,
        pieces: linkPieces(link),
      },
      ...(sign === undefined
        ? summary === undefined
          ? []
          : [{ ...paragraph(summary, STEP), isClose: true } as const]
        : [{ ...lineBlock(sign, STEP), isClose: true } as const]),
    ]),
  ];
}

function listAsked(catalog: Catalog, { asked, remarks }: EscalationView, locale: Locale): Block[] {
  return [
    paragraph(catalog.ui[locale].entry.supportAsks),
    ...asked.flatMap((item, at) => [
      { ...lineBlock(item, 0), marker: `${String(at + 1)}.` },
      ...(item.snippet === undefined ? [] : listSnippet(catalog, item.snippet, item.locale, STEP)),
    ]),
    ...remarks.map((line) => ({ ...lineBlock(line, 0), marker: '-' })),
  ];
}

function listRelated(lists: readonly (readonly [string, readonly EntryLink[]])[]): Block[] {
  return lists
    .filter(([, links]) => links.length > 0)
    .flatMap(([name, links]) => [paragraph(name), ...links.map((link) => linkBlock(link, 0))]);
}

function listSourceBlocks(
  sources: readonly SourceView[],
  { verified }: Entry,
  ui: UiStrings,
  locale: Locale,
): Block[] {
  return [
    ...sources.map(({ title, publisher, dates, url }, at): Block => {
      const versions = dates.map((date) =>
        fill(ui.entry.versionOf, { date: formatDate(locale, date) }),
      );
      const text = [title, publisher, ...versions].join(' · ');
      return {
        indent: 0,
        marker: '-',
        pieces: [
          { text },
          ...(url === undefined ? [] : [{ text: `\n${url}`, style: 'link' } as const]),
        ],
        ...(at === 0 ? {} : { isClose: true }),
      };
    }),
    ...(verified === undefined
      ? []
      : [paragraph(fill(ui.entry.verified, { date: formatDate(locale, verified) }))]),
  ];
}
