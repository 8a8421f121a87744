import type { Snippet } from '../content/schemas/snippet.ts';
import type { UiStrings } from '../content/schemas/ui.ts';

/** The words above a snippet. */
export interface SnippetDescription {
  /** Where it is typed, or what it is. */
  label: string;
  /** Which rights it needs beyond the usual. */
  elevation: string | undefined;
}

/**
 * Says in words what a snippet is.
 *
 * `describeSnippet({ kind: 'command', shell: 'cmd', elevated: true, text }, ui)`
 * -> `{ label: 'Command Prompt', elevation: 'Run as administrator' }`
 */
export function describeSnippet(snippet: Snippet, ui: UiStrings): SnippetDescription {
  if (snippet.kind !== 'command')
    return { label: ui.snippet.kind[snippet.kind], elevation: undefined };
  return {
    label: ui.snippet.shell[snippet.shell],
    elevation: snippet.elevated ? describeElevation(snippet.shell, ui) : undefined,
  };
}

function describeElevation(
  shell: Extract<Snippet, { kind: 'command' }>['shell'],
  ui: UiStrings,
): string {
  switch (shell) {
    case 'cmd':
    case 'powershell':
      return ui.snippet.elevatedWindows;
    case 'bash':
      return ui.snippet.elevatedLinux;
    case 'azure-cli':
    case 'azure-powershell':
      return ui.snippet.elevatedAzure;
  }
}
