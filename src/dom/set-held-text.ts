/**
 * Letters, digits and signs without a blank, with a hyphen among them (an option, a GUID, a day, a placeholder), and
 * the signs of full width at its sides.
 */
const WORD = /[（「]*[!-~]*\w-[!-~]+[）」、。]*/g;

/**
 * Gives an element a text in which no word breaks at its hyphens: it moves to the next line as a whole.
 *
 * `setHeldText(line, 'Missing: <resource-group>')` -> `Missing: <span class="w">&lt;resource-group></span>`
 */
export function setHeldText(element: Element, text: string): void {
  element.textContent = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const held = document.createElement('span');
    held.className = 'w';
    held.textContent = word;
    element.append(text.slice(end, index), held);
    end = index + word.length;
  }
  element.append(text.slice(end));
}
