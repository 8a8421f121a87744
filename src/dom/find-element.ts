/**
 * An element that the page is built with.
 *
 * `findElement(form, 'input[name=q]', HTMLInputElement)` -> the input
 *
 * @throws when the page has none, or one of another kind
 */
export function findElement<Kind extends HTMLElement = HTMLElement>(
  container: ParentNode,
  selector: string,
  kind?: new () => Kind,
): Kind {
  const element = container.querySelector<Kind>(selector);
  if (element === null || (kind !== undefined && !(element instanceof kind))) {
    throw new Error(`The page has no ${selector}`);
  }
  return element;
}
