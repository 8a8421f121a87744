import { getCatalog } from '../../components/catalog.ts';
import { renderNamesScript } from '../../published/names-script.ts';

export async function GET(): Promise<Response> {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(renderNamesScript(await getCatalog()), { headers });
}
