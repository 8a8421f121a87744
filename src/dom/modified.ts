/**
 * Tells whether a key is pressed together with another that gives it a meaning of the browser's own: Alt and an
 * arrow go back, Ctrl and Home to the top, Shift and an arrow select.
 *
 * `isModified({ key: 'ArrowLeft', altKey: true, … })` -> `true`
 */
export function isModified({
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
