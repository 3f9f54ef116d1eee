import { beforeEach, describe, expect, it } from 'vitest';
import { takeTurns } from '../../../src/main/take-turns.ts';

let steps: string[];
beforeEach(() => {
  steps = [];
});

describe('what takes turns', () => {
  it('begins only once what was asked for before is done, however long that takes', async () => {
    const inTurn = takeTurns();
    let finish = () => {};
    const first = inTurn(async () => {
      steps.push('first begins');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      steps.push('first ends');
      return 1;
    });
    const second = inTurn(async () => {
      steps.push('second');
      return 2;
    });
    await new Promise(setImmediate);
    expect(steps).toEqual(['first begins']);
    finish();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(steps).toEqual(['first begins', 'first ends', 'second']);
  });

  it('is not held up by what fails, of which only who asked for it hears', async () => {
    const inTurn = takeTurns();
    const first = inTurn(() => Promise.reject(new Error('broken')));
    const second = inTurn(async () => 'fine');
    await expect(first).rejects.toThrow('broken');
    expect(await second).toBe('fine');
  });
});
