import type { UiStrings } from '../content/schemas/ui.ts';
import type { Facet } from '../model/facets.ts';
import { formatLabelled } from '../model/i18n/format.ts';
import { fill } from '../model/i18n/texts.ts';
import type { Locale } from '../model/locales.ts';
import { DIGITS } from './divide-list.ts';
import type { ListLink } from './list-pages.ts';

/** What names of lists are made of. */
interface Names {
  locale: Locale;
  ui: Pick<UiStrings, 'browse'>;
  facets: readonly Facet[];
}

/**
 * What a link to a list says beside others of its kind.
 *
 * `nameListLink({ beginning: 'UserE', … }, names)` -> `'UserE…'`, `nameListLink({ value: 'mars', … }, names)` -> `'MARS agent'`
 */
export function nameListLink(link: ListLink, names: Names): string {
  const { beginning, subject } = link;
  if (beginning === null) {
    return subject === 'errors' ? nameValue(link, names) : names.ui.browse[subject];
  }
  return beginning === '' ? names.ui.browse.withoutCode : shortenTo(beginning);
}

/**
 * The title of the page of a list.
 *
 * -> `'All errors: Azure Backup'`, `'Azure Backup: codes beginning with U'`, `'Causes: A'`
 */
export function nameListPage(link: ListLink, names: Names): string {
  const { locale, ui } = names;
  const { beginning, subject, hasCodes, value } = link;
  if (subject !== 'errors') {
    const name = ui.browse[subject];
    return beginning === null ? name : formatLabelled(locale, name, shortenTo(beginning));
  }
  if (beginning === null) return formatLabelled(locale, ui.browse.title, nameValue(link, names));
  const scope = value === null ? ui.browse.title : nameValue(link, names);
  const { withoutCode } = ui.browse;
  const part = hasCodes
    ? fill(ui.browse.beginning, { text: beginning })
    : beginning === ''
      ? withoutCode
      : formatLabelled(locale, withoutCode, shortenTo(beginning));
  return formatLabelled(locale, scope, part);
}

function nameValue({ facet, value }: ListLink, { locale, facets }: Names): string {
  if (value === null) return '';
  return facets.find(({ id }) => id === facet)?.values[value]?.[locale] ?? value;
}

/** A letter stands for itself. */
function shortenTo(beginning: string): string {
  return beginning.length > 1 && beginning !== DIGITS ? `${beginning}…` : beginning;
}
