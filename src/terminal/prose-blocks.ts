import { mdxToMdast, type MdastNode } from 'satteri';
import { codeOf, findEntry } from '../content/catalogue/entries.ts';
import { printLabels } from '../content/catalogue/labels.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { childrenOf } from '../content/read/mdast.ts';
import { nameVariant } from '../model/facets.ts';
import { formatDate } from '../model/i18n/format.ts';
import { fill } from '../model/i18n/texts.ts';
import { type Locale, LOCALES } from '../model/locales.ts';
import { findSection, type SectionId } from '../model/sections.ts';
import { opensQuote } from '../model/signs.ts';
import { codePiece, listSnippet, STEP } from './blocks.ts';
import type { Block, Piece } from './lay-out.ts';

/** What a walk through prose knows. */
interface Walk {
  catalog: Catalog;
  entry: Entry;
  /** The language of the prose. */
  locale: Locale;
  /** Labels that were met, as those are printed once with their name in the source language. */
  met: Set<string>;
}

/** The prose of an entry as a page shows it, by its sections. */
export function readProse(catalog: Catalog, entry: Entry, locale: Locale): Map<SectionId, Block[]> {
  const textLocale = entry.textLocale[locale];
  const prose = entry.prose[textLocale];
  const walk: Walk = { catalog, entry, locale: textLocale, met: new Set() };
  return new Map(
    prose === undefined
      ? []
      : childrenOf(mdxToMdast(prose.body)).flatMap((node): [SectionId, Block[]][] => {
          if (node.type !== 'mdxJsxFlowElement') return [];
          const id = findSection(node.name ?? '');
          return id === undefined ? [] : [[id, listFlow(childrenOf(node), 0, walk)]];
        }),
  );
}

function listFlow(nodes: readonly MdastNode[], indent: number, walk: Walk): Block[] {
  let step = 0;
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ indent, pieces: listInline(childrenOf(node), walk) }];
      case 'list':
        return childrenOf(node).flatMap((item, at) => {
          const marker = node.ordered === true ? `${String(at + (node.start ?? 1))}.` : '-';
          const blocks = withMarker(listFlow(childrenOf(item), indent, walk), marker, indent);
          return blocks.map((block, place) =>
            at > 0 && place === 0 ? { ...block, isClose: true } : block,
          );
        });
      case 'code':
        return [
          { indent: indent + STEP, pieces: [{ text: node.value, style: 'code' }], isLiteral: true },
        ];
      case 'mdxJsxFlowElement':
        if (node.name === 'Step') {
          step += 1;
          return withMarker(listFlow(childrenOf(node), indent, walk), `${String(step)}.`, indent);
        }
        return listComponent(node, indent, walk);
      default:
        return [];
    }
  });
}

/** The first block gets the marker, and all others stand in as far as its text. */
function withMarker(blocks: readonly Block[], marker: string, indent: number): Block[] {
  const [first, ...others] = blocks;
  const depth = marker.length + 1;
  if (first === undefined) return [];
  const isText = first.indent === indent && first.marker === undefined && first.isLiteral !== true;
  const start: Block[] = isText
    ? [{ ...first, marker }]
    : [
        { indent, marker, pieces: [] },
        { ...first, indent: first.indent + depth, isClose: true },
      ];
  return [...start, ...others.map((block) => ({ ...block, indent: block.indent + depth }))];
}

type Component = MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' };

function listComponent(node: Component, indent: number, walk: Walk): Block[] {
  const { catalog, entry, locale } = walk;
  const ui = catalog.ui[locale];
  const inside = (label: Piece): Block[] => [
    { indent, pieces: [label] },
    ...listFlow(childrenOf(node), indent + STEP, walk).map((block, at) =>
      at === 0 ? { ...block, isClose: true as const } : block,
    ),
  ];
  switch (node.name) {
    case 'Snippet': {
      const snippet = entry.snippets[attributeOf(node, 'id')];
      return snippet === undefined ? [] : listSnippet(catalog, snippet, locale, indent);
    }
    case 'Note':
      return inside({ text: ui.callout.note, style: 'strong' });
    case 'Warning':
      return inside({ text: ui.callout.warning, style: 'warning' });
    case 'Older': {
      const date = formatDate(locale, attributeOf(node, 'date'));
      return inside({ text: fill(ui.callout.older, { date }), style: 'aside' });
    }
    case 'Variant':
      return inside({
        text: nameVariant(catalog.product, attributeOf(node, 'of'), locale),
        style: 'strong',
      });
    case 'Variants':
      return listFlow(childrenOf(node), indent, walk);
    default:
      // A link or a label that stands alone in its paragraph.
      return [{ indent, pieces: listInline([node], walk) }];
  }
}

function attributeOf({ attributes }: Component, name: string): string {
  const found = attributes.find((attribute) => 'name' in attribute && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function listInline(nodes: readonly MdastNode[], walk: Walk): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        pieces.push({ text: node.value.replaceAll(/\s+/g, ' ') });
        break;
      case 'inlineCode':
        pieces.push(codePiece(node.value));
        break;
      case 'strong':
        pieces.push(
          ...listInline(childrenOf(node), walk).map((piece): Piece => ({
            style: 'strong',
            ...piece,
          })),
        );
        break;
      case 'link': {
        const text = listInline(childrenOf(node), walk);
        const isAddress = text.map((piece) => piece.text).join('') === node.url;
        pieces.push(
          ...text,
          ...(isAddress ? [] : [{ text: ` <${node.url}>`, style: 'link' } as const]),
        );
        break;
      }
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        const isQuoted = opensQuote(pieces.at(-1)?.text ?? '');
        pieces.push(...listInlineComponent(node, isQuoted, walk));
        break;
      }
      case 'break':
        pieces.push({ text: '\n' });
        break;
      default:
        pieces.push(...listInline(childrenOf(node), walk));
    }
  }
  return pieces;
}

function listInlineComponent(node: Component, isQuoted: boolean, walk: Walk): Piece[] {
  const { catalog, locale, met } = walk;
  const id = attributeOf(node, 'id');
  if (node.name === 'Ui') {
    const isFirst = !met.has(id);
    met.add(id);
    const { labels, sourceLocale } = catalog;
    const text = printLabels(labels, id, { locale, sourceLocale, isFirst }) ?? '';
    return [{ text, style: 'strong' }];
  }
  if (node.name !== 'Ref') return listInline(childrenOf(node), walk);
  const target = findEntry(catalog, id);
  if (target === undefined) return [];
  const own = listInline(childrenOf(node), walk);
  const code = codeOf(target);
  if (own.length === 0 && code !== undefined) return [{ text: code, style: 'link' }];
  const [open, close] = isQuoted ? ['', ''] : LOCALES[locale].titleQuotes;
  const name = own.length > 0 ? own : [{ text: `${open}${target.title[locale]}${close}` }];
  return [...name, { text: ` [${code ?? id}]`, style: 'link' }];
}
