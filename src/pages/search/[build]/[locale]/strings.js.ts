import type { APIContext } from 'astro';
import { buildId } from 'virtual:project';
import { getCatalog } from '../../../../components/catalog.ts';
import { isLocale } from '../../../../model/locales.ts';
import { renderSearchStrings } from '../../../../published/search-strings.ts';

export async function getStaticPaths(): Promise<{ params: { build: string; locale: string } }[]> {
  const { locales } = await getCatalog();
  return locales.map((locale) => ({ params: { build: buildId, locale } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { build = '', locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(renderSearchStrings(await getCatalog(), build, locale), { headers });
}
