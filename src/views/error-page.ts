import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import type { SectionId } from '../model/sections.ts';
import { type CauseSummary, summarizeCauses } from './cause-summary.ts';
import { type EscalationView, viewEscalation } from './escalation.ts';
import { type EntryLink, linkEntry, linkIds } from './entry-link.ts';
import { type LineView, viewLine } from './line.ts';
import { type MessagesView, viewMessages } from './messages.ts';
import { findNearestWritten } from './nearest.ts';
import { listPageSections } from './page-sections.ts';
import { type StationView, viewRoute } from './route.ts';
import { listSources, type SourceView } from './sources.ts';

/** What the page of an error shows beside its prose. */
export interface ErrorPage {
  messages: MessagesView;
  causes: CauseSummary[];
  /** What is done rather than found: not a cause, though errors list it beside them. */
  procedures: EntryLink[];
  olderCauses: CauseSummary[];
  related: EntryLink[];
  seeAlso: EntryLink[];
  /** Only of an error without prose: what its source says that it concerns. */
  concerns: LineView | undefined;
  /** Only on a page that is not written yet. */
  nearest: EntryLink[];
  sources: SourceView[];
  /** Where on the way of the work it fails, where the product says so. */
  route: StationView[] | undefined;
  /** What support asks for whatever the error is, where the product says so. */
  escalation: EscalationView | undefined;
  /** The sections that the page has, in its order. */
  sections: SectionId[];
}

/** `buildErrorPage(catalog, entry, 'ja')` -> what `ja/errors/<id>.html` shows beside its prose */
export function buildErrorPage(catalog: Catalog, entry: ErrorEntry, locale: Locale): ErrorPage {
  const nearest = entry.isWritten ? [] : findNearestWritten(catalog, entry);
  const isOffered = ({ id }: EntryLink): boolean => nearest.some((other) => other.id === id);
  const page = {
    messages: viewMessages(entry, locale),
    causes: summarizeCauses(catalog, entry.causes, locale).filter(({ link }) => !isProcedure(link)),
    procedures: linkIds(catalog, entry.causes, locale).filter(isProcedure),
    olderCauses: summarizeCauses(catalog, entry.olderCauses, locale),
    related: linkIds(catalog, entry.related, locale).filter((link) => !isOffered(link)),
    seeAlso: linkIds(catalog, entry.seeAlso, locale).filter((link) => !isOffered(link)),
    concerns: entry.concerns === undefined ? undefined : viewLine(catalog, entry.concerns, locale),
    nearest: nearest.map((other) => linkEntry(other, locale)),
    sources: listSources(catalog, entry, locale),
    route: viewRoute(catalog.product, entry, locale),
    escalation: viewEscalation(catalog, entry, locale),
  };
  const sections = listPageSections(entry, entry.textLocale[locale], {
    causes: page.causes.length + page.olderCauses.length > 0,
    escalate: page.escalation !== undefined,
    related: page.related.length + page.seeAlso.length + page.procedures.length > 0,
    sources: page.sources.length > 0,
  });
  return { ...page, sections };
}

function isProcedure({ kind }: EntryLink): boolean {
  return kind === 'procedure';
}
