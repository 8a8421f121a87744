import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/copy-text.ts';
import { createCode } from '../../dom/create-code.ts';
import { fill } from '../../model/i18n/texts.ts';
import { formatDate } from '../../model/i18n/format.ts';
import { foldText } from '../../model/fold-text.ts';
import type { RecognizedName, SearchResponse } from '../../search/types.ts';
import type { RenderContext, ResultRole } from './render-results.ts';
import type { SearchElements } from './view.ts';

/** More names than these are a list, and no longer what one looks for. */
const MAX_NAMES = 12;

interface NotesOptions {
  role: ResultRole;
  context: RenderContext;
}

/** Shows which codes stand in the query: those of the base, each with its page, and those that it lacks. */
export function renderNotes(
  { recognized, unknown }: Pick<SearchElements, 'recognized' | 'unknown'>,
  response: SearchResponse,
  options: NotesOptions,
): void {
  const names = response.recognized.slice(0, MAX_NAMES);
  const links = names.flatMap((name) => [' ', createNameLink(name, options)]);
  const label = names.length === 0 ? [] : [options.context.strings.recognized];
  recognized.replaceChildren(...label, ...links);
  // The result right below says the same of a query that is the name.
  recognized.hidden = names.length === 0 || isWhole(response, names);
  unknown.replaceChildren(...response.unknown.map((code) => createUnknown(code, options)));
  unknown.hidden = response.unknown.length === 0;
}

function isWhole({ query }: SearchResponse, names: readonly RecognizedName[]): boolean {
  return names.length === 1 && !/\s/.test(foldText(query.slice(0, 1000)).trim());
}

function createNameLink(
  { name, path }: RecognizedName,
  { role, context }: NotesOptions,
): HTMLElement {
  const link = document.createElement('a');
  link.href = context.root + path;
  link.dataset['name'] = name;
  // In the list of a combobox the arrow keys lead to the same page, and Tab leads out of it.
  if (role === 'option') link.tabIndex = -1;
  link.append(createCode(name));
  return link;
}

function createUnknown(code: string, { role, context }: NotesOptions): HTMLElement {
  const { strings, locale } = context;
  const line = document.createElement('p');
  line.dataset['name'] = code;
  const [before = '', after = ''] = strings.unknown.split('{code}');
  const sentence = document.createElement('span');
  sentence.append(before, createCode(code), after);
  line.append(sentence);
  if (role === 'option') return line;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strings.copyReport;
  button.addEventListener('click', () => {
    const date = formatDate(locale, new Date().toISOString().slice(0, 10));
    const { origin, pathname } = location;
    // Without what else was typed: it may hold names of machines and people.
    const address = `${origin === 'null' ? '' : origin}${pathname}`;
    void copyText(fill(strings.report, { code, date, address })).then((isCopied) => {
      const outcome = isCopied ? strings.copied : strings.copyFailed;
      button.textContent = outcome;
      announce(outcome);
    });
  });
  line.append(button);
  return line;
}
