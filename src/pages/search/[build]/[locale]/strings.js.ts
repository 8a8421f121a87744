import type { APIContext } from 'astro';
import { buildId } from 'virtual:project';
import { getCatalog } from '../../../../components/catalog.ts';
import { isLocale, LOCALE_IDS } from '../../../../model/locales.ts';
import { renderSearchStrings } from '../../../../published/search-strings.ts';

export function getStaticPaths(): { params: { build: string; locale: string } }[] {
  return LOCALE_IDS.map((locale) => ({ params: { build: buildId, locale } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { build = '', locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { ui } = await getCatalog();
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(renderSearchStrings(ui[locale], build, locale), { headers });
}
