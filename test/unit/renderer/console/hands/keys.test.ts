import { expect, test } from 'vitest';
import { keysOf } from '../../../../../src/renderer/console/hands/keys.ts';

const press = (key: string, held: Partial<Parameters<typeof keysOf>[0]> = {}) =>
  keysOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test.each([
  ['n', {}, 'n'],
  // As Caps Lock has it.
  ['N', {}, 'n'],
  ['N', { shiftKey: true }, 'N'],
  ['?', { shiftKey: true }, '?'],
  ['A', { ctrlKey: true }, 'Ctrl+A'],
  ['k', { metaKey: true }, 'Ctrl+K'],
  ['Enter', { ctrlKey: true }, 'Ctrl+Enter'],
])('%s with %j is %s, whatever Caps Lock says', (key, held, keys) => {
  expect(press(key, held)).toBe(keys);
});
