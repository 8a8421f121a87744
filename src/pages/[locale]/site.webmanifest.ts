import type { APIContext } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { isLocale } from '../../locales.ts';
import { listLocalePages } from '../../site/paths.ts';
import { buildWebManifest } from '../../site/web-manifest.ts';

export const getStaticPaths = listLocalePages;

export async function GET({ params }: APIContext): Promise<Response> {
  const { locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { ui } = await getCatalog();
  return Response.json(buildWebManifest(locale, ui[locale]));
}
