import { loadScript } from '../../dom/load-script.ts';
import { readPlace } from '../../dom/page-data.ts';

/**
 * Loads what the page of an entry needs once somebody reads it, when all that it shows is there. Its
 * places are kept on the page from the start, so that nothing moves.
 */
export function loadEntryTools(): void {
  const { tools } = document.querySelector<HTMLElement>('main[data-tools]')?.dataset ?? {};
  if (tools === undefined) return;
  const load = (): void => {
    // The page can be read without them, so nobody is told that they failed.
    loadScript(readPlace().root + tools).catch(() => undefined);
  };
  if (document.readyState === 'complete') load();
  else addEventListener('load', load);
}
