import type { APIContext } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { VALUES_TEXTS_KEY } from '../../browser/pages/values-starter.ts';
import { isLocale } from '../../model/locales.ts';
import { renderValuesScript } from '../../published/values-script.ts';
import { CONTENT_TYPES } from '../../model/content-types.ts';
import { listLocalePages } from '../../views/paths.ts';

export async function getStaticPaths() {
  return listLocalePages(await getCatalog());
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': CONTENT_TYPES['.js'] };
  return new Response(renderValuesScript(await getCatalog(), VALUES_TEXTS_KEY, locale), {
    headers,
  });
}
