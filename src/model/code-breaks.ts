/**
 * Cuts a code where a line may end: at the humps of camel case, between letters and digits, and after
 * hyphens, underscores and dots. The page joins the parts with `<wbr>`, so that a copied code is
 * clean. Parts of one or two characters stay with their neighbour.
 *
 * `splitAtBreaks('UserErrorVmNotInDesirableState')`
 * -> `['User', 'Error', 'VmNot', 'In', …]` joined so that no part is shorter than three characters
 */
export function splitAtBreaks(code: string): string[] {
  // No look back at what stands before, which Safari knows since 16.4.
  const parts = code.replace(/[a-z0-9](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[-_.]/g, '$&\n').split('\n');
  const joined: string[] = [];
  let open = '';
  for (const part of parts) {
    open += part;
    if (open.length >= 3) {
      joined.push(open);
      open = '';
    }
  }
  const last = joined.pop();
  return [...joined, `${last ?? ''}${open}`];
}
