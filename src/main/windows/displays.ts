import type { Rectangle } from 'electron/main';
import type { Place } from './window-memory.ts';

/** What is needed to know of a display. */
export interface DisplayPlace {
  readonly id: number;
  readonly label: string;
  /** Where it is on the desktop. */
  readonly bounds: Rectangle;
  /** The same without task bars. */
  readonly workArea: Rectangle;
}

/**
 * A name for the displays that are there, each by its place: the same in whatever order they come. Their numbers are
 * no part of it, since Wayland gives a display a new one each time that it is plugged in.
 */
export function displaySetKey(displays: readonly DisplayPlace[]): string {
  return displays
    .map(({ bounds: { x, y, width, height } }) => `${x},${y},${width}x${height}`)
    .sort()
    .join(' ');
}

/** So much of a window's top edge must be on a display for a hand to reach it, in px. */
const REACHABLE = { width: 120, height: 24 };

/** The place if a window there can be seen and moved, cut to the display it is on; `null` if it cannot. */
export function reachablePlace(place: Place, displays: readonly DisplayPlace[]): Place | null {
  const top = { ...place, height: REACHABLE.height };
  const home = displays.find(({ workArea }) => {
    const common = overlap(top, workArea);
    return common.width >= REACHABLE.width && common.height >= REACHABLE.height;
  });
  if (home === undefined) return null;
  const width = Math.min(place.width, home.workArea.width);
  return {
    ...place,
    // One that was wider and began far to the left would be out of reach once it is cut.
    x: Math.max(place.x, home.workArea.x + REACHABLE.width - width),
    width,
    height: Math.min(place.height, home.workArea.height),
  };
}

/**
 * The display on which the wall hangs: the chosen one, known by its number or else by its name; while that is not
 * there, or none was chosen, the largest that is not the main one; else the main one.
 */
export function wallDisplay<D extends DisplayPlace>(
  choice: { readonly displayId: number | null; readonly label: string },
  displays: readonly D[],
  primaryId: number,
): D | null {
  const isNamed = choice.displayId !== null && choice.label !== '';
  const others = displays.filter(({ id }) => id !== primaryId).sort((a, b) => area(b) - area(a));
  return (
    displays.find(({ id }) => id === choice.displayId) ??
    displays.find(({ label }) => isNamed && label === choice.label) ??
    others[0] ??
    displays[0] ??
    null
  );
}

function area({ bounds: { width, height } }: DisplayPlace): number {
  return width * height;
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}
