import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../../../src/contract/source.ts';
import { slugOf } from '../../../../src/main/sync/slug.ts';

describe('the name of a source makes its id', () => {
  it.each([
    ['Shanghai desk', [], 'shanghai-desk'],
    ['Shanghai desk', ['shanghai-desk'], 'shanghai-desk-2'],
    ['Shanghai desk', ['shanghai-desk', 'shanghai-desk-2'], 'shanghai-desk-3'],
    ['  Büro Köln! ', [], 'buro-koln'],
    ['上海服务台', [], 'desk'],
    ['上海服务台', ['desk'], 'desk-2'],
    ['-x-', [], 'x'],
  ])('%s beside %j is %s', (name, taken, expected) => {
    expect(slugOf(name, taken)).toBe(expected);
  });

  it('fits the contract however long the name', () => {
    const taken = Array.from({ length: 30 }, (_, at) => `${'a'.repeat(36)}${at === 0 ? '' : `-${at + 1}`}`);
    const id = slugOf('a'.repeat(200), taken);
    expect(sourceSchema.safeParse({ kind: 'sample', id, name: 'x' }).success).toBe(true);
  });
});
