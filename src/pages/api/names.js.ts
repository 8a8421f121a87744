import { getCatalog } from '../../components/catalog.ts';
import { buildNamesScript } from '../../not-found/names.ts';

export async function GET(): Promise<Response> {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(buildNamesScript(await getCatalog()), { headers });
}
