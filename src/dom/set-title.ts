import { splitAtNames } from '../model/latin-names.ts';

/**
 * Gives an element the title of an entry; a name of several words in it moves to the next line as a whole.
 *
 * `setTitle(line, '一覧にWindows Azure Guest Agentがない')` -> `一覧に<span class="name">Windows …</span>がない`
 */
export function setTitle(element: Element, title: string): void {
  const nodes = splitAtNames(title).map((part, at) => {
    if (at % 2 === 0) return part;
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = part;
    return name;
  });
  element.replaceChildren(...nodes);
}
