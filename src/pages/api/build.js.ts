import { buildId } from 'virtual:project';
import { renderBuildScript } from '../../model/build-mark.ts';
import { CONTENT_TYPES } from '../../model/content-types.ts';

export function GET(): Response {
  const headers = { 'Content-Type': CONTENT_TYPES['.js'] };
  return new Response(renderBuildScript(buildId), { headers });
}
