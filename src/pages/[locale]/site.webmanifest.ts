import type { APIContext } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { isLocale } from '../../model/locales.ts';
import { listLocalePages } from '../../views/paths.ts';
import { buildWebManifest } from '../../published/web-manifest.ts';

export async function getStaticPaths() {
  return listLocalePages(await getCatalog());
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { locale = '' } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return Response.json(buildWebManifest(locale, await getCatalog()));
}
