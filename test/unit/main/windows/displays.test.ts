import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisplayPlace,
  displaySetKey,
  reachablePlace,
  wallDisplay,
} from '../../../../src/main/windows/displays.ts';

const display = (id: number, x: number, width = 1920, height = 1080, label = ''): DisplayPlace => ({
  id,
  label,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 32, width, height: height - 32 },
});
const MAIN = display(1, 0);
const TV = display(2, 1920, 3840, 2160, 'TV');
const place = (x: number, y: number, width = 1600, height = 900) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('a set of displays', () => {
  it('is the same in whatever order they come, and another when one moves', () => {
    expect(displaySetKey([MAIN, TV])).toBe(displaySetKey([TV, MAIN]));
    expect(displaySetKey([MAIN, display(2, -1920)])).not.toBe(displaySetKey([MAIN, display(2, 1920)]));
  });

  it('is known by where its displays are, whatever numbers they have after they were plugged in again', () => {
    expect(displaySetKey([MAIN, display(2, 1920)])).toBe(displaySetKey([MAIN, display(7, 1920)]));
  });
});

describe('a remembered place', () => {
  it.each([
    ['is kept where it can be seen', place(100, 100), place(100, 100)],
    ['may hang over the side, as long as it can be moved', place(1700, 40), place(1700, 40)],
    ['is not restored on a display that is gone', place(2000, 100), null],
    ['is not restored above the display', place(100, -500), null],
    ['is not restored with only a corner in sight', place(1890, 100), null],
    ['stays in reach when it is cut', place(-1920, 40, 2040, 900), place(-1800, 40, 1920, 900)],
    ['is cut to its display', place(0, 40, 4000, 3000), place(0, 40, 1920, 1048)],
  ])('%s', (_, remembered, restored) => {
    expect(reachablePlace(remembered, [MAIN])).toEqual(restored);
  });

  it('wherever it was, it can be reached or is not restored', () => {
    const any = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 200, max: 6000 });
    fc.assert(
      fc.property(any, any, size, size, (x, y, width, height) => {
        const restored = reachablePlace(place(x, y, width, height), [MAIN, TV]);
        if (restored === null) return;
        const isHome = [MAIN, TV].some(
          ({ workArea: area }) =>
            restored.x < area.x + area.width &&
            restored.x + restored.width > area.x &&
            restored.y >= area.y - 1080 &&
            restored.y < area.y + area.height,
        );
        expect(isHome).toBe(true);
      }),
    );
  });
});

describe('the wall hangs', () => {
  it.each([
    ['on the chosen display', { displayId: 1, label: '' }, [MAIN, TV], 1],
    ['on the one of that name when its number changed', { displayId: 9, label: 'TV' }, [MAIN, TV], 2],
    ['elsewhere while the chosen one is away', { displayId: 2, label: 'TV' }, [MAIN], 1],
    [
      'on the largest that is not the main one when none is chosen',
      { displayId: null, label: '' },
      [MAIN, display(3, -1280, 1280, 720), TV],
      2,
    ],
    ['on the main one when there is no other', { displayId: null, label: '' }, [MAIN], 1],
  ])('%s', (_, choice, displays, id) => {
    expect(wallDisplay(choice, displays, MAIN.id)?.id).toBe(id);
  });
});
