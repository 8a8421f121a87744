import type { APIContext } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { TITLES_KEY } from '../../browser/pages/viewed.ts';
import { isLocale } from '../../model/locales.ts';
import { renderTitlesScript } from '../../published/titles-script.ts';
import { CONTENT_TYPES } from '../../model/content-types.ts';
import { listLocalePages } from '../../views/paths.ts';

export async function getStaticPaths() {
  return listLocalePages(await getCatalog());
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': CONTENT_TYPES['.js'] };
  return new Response(renderTitlesScript(await getCatalog(), TITLES_KEY, locale), {
    headers,
  });
}
