import type { Catalog } from './types.ts';

/**
 * The path of a file beside the entries, as messages name it.
 *
 * `sharedFile(catalog, 'glossary.yaml')` -> `'content/glossary.yaml'`
 */
export function sharedFile({ labels }: Pick<Catalog, 'labels'>, name: string): string {
  return `${labels.file.replace(/[^/]*$/, '')}${name}`;
}
