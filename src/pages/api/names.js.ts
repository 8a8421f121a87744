import { getCatalog } from '../../components/catalog.ts';
import { renderNamesScript } from '../../published/names-script.ts';
import { CONTENT_TYPES } from '../../model/content-types.ts';

export async function GET(): Promise<Response> {
  const headers = { 'Content-Type': CONTENT_TYPES['.js'] };
  return new Response(renderNamesScript(await getCatalog()), { headers });
}
