import { getCatalog } from '../../components/catalog.ts';
import { renderApiSchema } from '../../published/api-schema.ts';

export async function GET(): Promise<Response> {
  const { product } = await getCatalog();
  return new Response(renderApiSchema(product, 'error'));
}
