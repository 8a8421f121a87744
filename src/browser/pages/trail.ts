import { recall, remember } from '../../dom/storage.ts';
import { FOLDERS } from '../../model/urls.ts';

/** How a reader came from an error to a cause or procedure. Kept in the tab. */
interface Trail {
  /** Id of the page to which they went. */
  to: string;
  /** The error, as a path below the folder of a language, with the step; and what it is called. */
  path: string;
  name: string;
}

const KEY = 'trail';

/**
 * Says on the page of a cause or procedure from which error the reader came, and leads back to the step.
 * It holds for whoever followed links, through other causes too.
 */
export function mountTrail(): void {
  const main = document.querySelector<HTMLElement>('main[data-entry-id]');
  const { entryId = '', entryType = '' } = main?.dataset ?? {};
  const trail = entryType === 'cause' ? findTrail(entryId) : undefined;
  if (trail !== undefined) showTrail(trail);
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const [file = '', folder] = link?.pathname.split('/').reverse() ?? [];
    const to = file.replace('.html', '');
    if (link === null || folder !== FOLDERS.cause || to === entryId) return;
    const step = link.closest('.steps > li')?.id;
    const next =
      entryType === 'error'
        ? {
            path: `${FOLDERS.error}/${entryId}.html${step === undefined ? '' : `#${step}`}`,
            name: document.querySelector('.plate .code, h1')?.textContent ?? entryId,
          }
        : trail;
    remember('tab', KEY, next && { ...next, to });
  });
}

function findTrail(id: string): Trail | undefined {
  const trail = recall('tab', KEY) as Trail | undefined;
  return trail?.to === id ? trail : undefined;
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
