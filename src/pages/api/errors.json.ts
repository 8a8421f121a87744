import { buildId, version } from 'virtual:project';
import { getCatalog } from '../../components/catalog.ts';
import { buildApiCatalog } from '../../published/api.ts';

export async function GET(): Promise<Response> {
  return Response.json(buildApiCatalog(await getCatalog(), { version, build: buildId }));
}
