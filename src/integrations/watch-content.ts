import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { contentFolder } from '../content/read/content-folder.ts';

/** Calls with the path of each file of the content or of the words of the interface that is saved, made or removed. */
export function watchContent(
  { watcher }: HookParameters<'astro:server:setup'>['server'],
  root: string,
  onChange: (path: string) => void,
): void {
  const folders = [contentFolder(root), join(root, 'interface')];
  watcher.add(folders);
  watcher.on('all', (event, path) => {
    const isOfContent = folders.some((folder) => path.startsWith(folder + sep));
    if (isOfContent && !event.endsWith('Dir')) onChange(path);
  });
}
