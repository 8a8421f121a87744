/** The key code that browsers report for keys that an input method handles. */
const IME_KEY_CODE = 229;

/**
 * Tells whether a key was meant for an input method, which composes text, and not for the page.
 *
 * Safari reports the Enter that ends a composition after `compositionend`, with `isComposing` false
 * and key code 229: https://bugs.webkit.org/show_bug.cgi?id=165004. That is why the deprecated
 * `keyCode` is read; it can go when no supported Safari does so any more.
 */
export function isImeEvent(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  return event.isComposing || event.keyCode === IME_KEY_CODE;
}
