import { LOCALE_IDS, LOCALES, type Locale } from '../../model/locales.ts';
import type { SearchResponse } from '../../search/types.ts';
import { canRunEngine } from './can-run-engine.ts';
import type { CheckEnvironment } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/** Searches in every language for a page that the build knows to be there. */
export async function checkSearch(environment: CheckEnvironment): Promise<CheckResult<'search'>> {
  const canSearchWords = environment.hasDecompression && (await canRunEngine(environment));
  const facts: Note<'search'>[] = [];
  for (const locale of LOCALE_IDS)
    facts.push(await tryLanguage(locale, canSearchWords, environment));
  const isWell = facts.every((fact) => 'key' in fact && fact.key === 'found');
  return isWell
    ? { state: 'works', facts }
    : { state: 'fails', facts, advice: [{ key: 'advice' }] };
}

async function tryLanguage(
  locale: Locale,
  canSearchWords: boolean,
  environment: CheckEnvironment,
): Promise<Note<'search'>> {
  const { site, now, openSource, openEngine } = environment;
  const { id, query } = site.queries[locale];
  const language = LOCALES[locale].label;
  const hasPage = ({ results }: SearchResponse): boolean =>
    results.some((result) => result.id === id);
  try {
    const started = now();
    const engine = await openEngine(openSource(locale));
    if (!canSearchWords) {
      // Without the engine a code is still found, by the name of the page.
      const isFound = hasPage(engine.searchCodes(id));
      return isFound
        ? { key: 'codesOnly', values: { language } }
        : { key: 'notFound', values: { language, query: id } };
    }
    const isFound = hasPage(await engine.search(query));
    const time = Math.round(now() - started);
    return isFound
      ? { key: 'found', values: { language, query, time } }
      : { key: 'notFound', values: { language, query } };
  } catch {
    return { key: 'failed', values: { language } };
  }
}
