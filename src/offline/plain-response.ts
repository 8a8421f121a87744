/**
 * A response without what a browser remembers of how it came: where a server led elsewhere, no page may be opened
 * with it.
 */
export async function plainOf(response: Response): Promise<Response> {
  return response.redirected
    ? new Response(await response.blob(), { headers: response.headers })
    : response;
}
