import type { Product } from '../content/schemas/product.ts';
import type { Snippet } from '../content/schemas/snippet.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import type { Locale } from '../model/locales.ts';

/** The words above a snippet. */
export interface SnippetDescription {
  /** Where it is typed, or what it is. */
  label: string;
  /** Which rights it needs beyond the usual. */
  elevation: string | undefined;
  /** That it only takes back what another did. */
  undo: string | undefined;
}

/**
 * Says in words what a snippet is.
 *
 * `describeSnippet({ kind: 'command', shell: 'cmd', elevated: true, text }, product, ui, 'en')`
 * -> `{ label: 'Command Prompt', elevation: 'Run as administrator', undo: undefined }`
 */
export function describeSnippet(
  snippet: Snippet,
  { shells }: Product,
  ui: UiStrings,
  locale: Locale,
): SnippetDescription {
  if (snippet.kind !== 'command') {
    return { label: ui.snippet.kind[snippet.kind], elevation: undefined, undo: undefined };
  }
  const shell = shells[snippet.shell];
  return {
    label: shell?.name[locale] ?? snippet.shell,
    elevation: snippet.elevated ? shell?.elevated?.[locale] : undefined,
    undo: snippet.undo === true ? ui.snippet.undo : undefined,
  };
}
