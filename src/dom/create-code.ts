import { splitAtBreaks } from '../model/code-breaks.ts';

/** `createCode('FsFreezeFailed')` -> `<code class="code" translate="no">FsFreeze<wbr>Failed</code>` */
export function createCode(code: string): HTMLElement {
  const element = document.createElement('code');
  element.className = 'code';
  element.translate = false;
  // An element between the parts and not a character, so that what is copied is the code.
  for (const [index, part] of splitAtBreaks(code).entries()) {
    if (index > 0) element.append(document.createElement('wbr'));
    element.append(part);
  }
  return element;
}
