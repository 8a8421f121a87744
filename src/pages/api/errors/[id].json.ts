import type { APIContext } from 'astro';
import { indexOldIds } from '../../../content/catalogue/entries.ts';
import { getCatalog } from '../../../components/catalog.ts';
import { buildApiError } from '../../../published/api.ts';

export async function getStaticPaths(): Promise<{ params: { id: string } }[]> {
  const { errors } = await getCatalog();
  return [...errors.keys(), ...indexOldIds(errors).keys()].map((id) => ({ params: { id } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const catalog = await getCatalog();
  const id = params['id'] ?? '';
  const entry = catalog.errors.get(id) ?? indexOldIds(catalog.errors).get(id);
  if (entry === undefined) return new Response(null, { status: 404 });
  return Response.json(buildApiError(catalog, entry));
}
