import { buildId } from 'virtual:project';
import { renderBuildScript } from '../../model/build-mark.ts';

export function GET(): Response {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(renderBuildScript(buildId), { headers });
}
