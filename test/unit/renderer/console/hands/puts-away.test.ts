import { expect, test } from 'vitest';
import { putsAway } from '../../../../../src/renderer/console/hands/puts-away.ts';

/** A key as React tells it. */
const pressed = (key: string, { isUsed = false, isComposing = false } = {}) =>
  putsAway({
    key,
    defaultPrevented: isUsed,
    nativeEvent: { isComposing } as globalThis.KeyboardEvent,
  });

test('Esc puts away what is open, once, and not what is being composed; no other key does', () => {
  expect(pressed('Escape')).toBe(true);
  expect(pressed('Escape', { isUsed: true })).toBe(false);
  expect(pressed('Escape', { isComposing: true })).toBe(false);
  expect(pressed('Enter')).toBe(false);
});
