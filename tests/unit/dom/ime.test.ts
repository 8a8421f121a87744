import { expect, it } from 'vitest';
import { isImeEvent } from '../../../src/dom/ime.ts';

it.each([
  [{ isComposing: true, keyCode: 13 }, true],
  // The Enter with which Safari ends a composition.
  [{ isComposing: false, keyCode: 229 }, true],
  [{ isComposing: false, keyCode: 13 }, false],
])('%j is meant for the input method: %j', (event, expected) => {
  expect(isImeEvent(event)).toBe(expected);
});
