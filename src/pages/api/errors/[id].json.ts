import type { APIContext } from 'astro';
import { followId, listIdsEver } from '../../../content/catalogue/entries.ts';
import { getCatalog } from '../../../components/catalog.ts';
import { buildApiError } from '../../../published/api.ts';

export async function getStaticPaths(): Promise<{ params: { id: string } }[]> {
  const { errors } = await getCatalog();
  return listIdsEver(errors).map((id) => ({ params: { id } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const catalog = await getCatalog();
  const entry = followId(catalog.errors, params['id'] ?? '');
  if (entry === undefined) return new Response(null, { status: 404 });
  return Response.json(buildApiError(catalog, entry));
}
