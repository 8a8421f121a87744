import { recall, remember } from '../../dom/storage.ts';
import { FOLDERS } from '../../model/urls.ts';
import type { ViewedPage } from './viewed.ts';

/** How a reader came from an error to a cause or procedure. Kept in the tab. */
interface Trail {
  /** The page to which they went, as a path below the folder of a language. */
  to: string;
  /** The error, as such a path with the step; and what it is called. */
  path: string;
  name: string;
}

const KEY = 'trail';

/**
 * Says on the page of a cause or procedure from which error the reader came, and leads back to the step.
 * It holds for whoever followed links, through other causes too.
 *
 * @param page what this page is
 */
export function mountTrail({ path, code, title }: ViewedPage): void {
  const kept = recall('tab', KEY) as Trail | undefined;
  const trail = kept?.to === path ? kept : undefined;
  if (trail !== undefined) showTrail(trail);
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const to = link?.pathname.split('/').slice(-2).join('/');
    if (!to?.startsWith(`${FOLDERS.cause}/`) || to === path) return;
    const step = link?.closest('.steps > li')?.id;
    const next = path.startsWith(FOLDERS.error)
      ? { path: step === undefined ? path : `${path}#${step}`, name: code ?? title }
      : trail;
    remember('tab', KEY, next && { ...next, to });
  });
}

function showTrail({ path, name }: Trail): void {
  const place = document.querySelector<HTMLElement>('[data-came-from]');
  if (place === null) return;
  const [before = '', after = ''] = (place.dataset['cameFrom'] ?? '').split('{name}');
  const link = document.createElement('a');
  link.href = `../${path}`;
  link.textContent = name;
  place.append(before, link, after);
  place.hidden = false;
}
