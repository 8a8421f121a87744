import { freshAddress, loadScript, openRegistry } from '../../dom/load-script.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { type CopyProps, showCopyTools } from './copy-starter.ts';
import { LATE_MODULE_KEY, type LateModule, type LateProps } from './late.ts';

/** What answers to a reader by code that no page needs before. */
const TOOLS =
  'form, .kit, .copy, .step-number, .values, [data-slot], [role=tab], [data-variant][hidden], [data-language], .themes';

/** By what a reader turns to a tool. What they ask of it waits until its code is there. */
const HELD = ['click', 'submit', 'beforematch'];
const EVENTS = ['pointerover', 'pointerdown', 'focusin', 'input', 'keydown', ...HELD];
/** Keys that lead from tab to tab. */
const TAB_KEY = /^(?:Arrow(?:Left|Right)|Home|End)$/;

/**
 * Shows the tools of the page, and loads their code when the reader turns to one: comes near it, reaches it by
 * keyboard or presses it. What they press meanwhile is pressed for them once the code is there.
 *
 * @param goToSearch leads to the search page with a query, where the code cannot be had
 */
export function mountTools(goToSearch: (page: string, query: string) => void): void {
  showCopyTools();
  const { copyFailed, late } = readProps(document.body) as CopyProps & LateProps;
  let address = readPlace().root + late;
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    await loadScript(address);
    await (openRegistry().get(LATE_MODULE_KEY) as LateModule).mountTools();
    for (const type of EVENTS) removeEventListener(type, answer, true);
  };
  const answer = (event: Event): void => {
    const { target, type } = event;
    const tool = target instanceof Element ? target.closest<HTMLElement>(TOOLS) : null;
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event as MouseEvent & KeyboardEvent;
    // A new tab or window is the browser's, and the way back.
    if (tool === null || altKey || ctrlKey || metaKey || shiftKey) return;
    const isTabKey = type === 'keydown' && tool.matches('[role=tab]') && TAB_KEY.test(key);
    const isHeld = isTabKey || HELD.includes(type);
    if (isHeld) {
      event.preventDefault();
      event.stopPropagation();
    }
    (loading ??= load()).then(
      () => {
        // The same once more: as it was, with its keys.
        if (isHeld) target?.dispatchEvent(new (event.constructor as typeof Event)(type, event));
      },
      () => {
        loading = undefined;
        address = freshAddress(address);
        if (isHeld || type === 'input') sayMissing(tool, copyFailed);
        if (
          isHeld &&
          tool instanceof HTMLFormElement &&
          (target as Element).matches('form, [type=submit]')
        ) {
          goToSearch(tool.action, tool.querySelector<HTMLInputElement>('[name=q]')?.value ?? '');
        }
      },
    );
  };
  for (const type of EVENTS) addEventListener(type, answer, true);
}

/** Says of a tool that its code cannot be had. A link leads on without it. */
function sayMissing(tool: HTMLElement, copyFailed: string): void {
  if (tool instanceof HTMLAnchorElement && tool.dataset['language']) location.assign(tool.href);
  for (const name of ['popup', 'message', 'retry']) {
    tool.querySelector(`[data-search-${name}]`)?.removeAttribute('hidden');
  }
  tool.querySelector('[data-search-results]')?.setAttribute('data-search-state', 'error');
  const message = tool.querySelector('[data-search-message]')?.textContent;
  const status = document.querySelector('[data-search-status]');
  if (status !== null) status.textContent = tool.dataset['unavailable'] ?? message ?? copyFailed;
}
