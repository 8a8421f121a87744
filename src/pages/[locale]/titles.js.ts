import type { APIContext } from 'astro';
import { TITLES_KEY } from '../../browser/pages/viewed.ts';
import { getCatalog } from '../../components/catalog.ts';
import { CONTENT_TYPES } from '../../model/content-types.ts';
import { isLocale } from '../../model/locales.ts';
import { renderTitlesScript } from '../../published/titles-script.ts';
import { listLocalePages } from '../../views/paths.ts';
import { joinTerms } from '../../views/title-parts.ts';

export async function getStaticPaths() {
  return listLocalePages(await getCatalog());
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const catalog = await getCatalog();
  const script = renderTitlesScript(catalog, TITLES_KEY, locale, (title) =>
    joinTerms(title, locale, catalog.glossary),
  );
  return new Response(script, { headers: { 'Content-Type': CONTENT_TYPES['.js'] } });
}
