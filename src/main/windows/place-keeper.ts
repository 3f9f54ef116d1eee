import { type BrowserWindow, screen } from 'electron/main';
import { SECOND } from '../../domain/units.ts';
import { displaySetKey, reachablePlace } from './displays.ts';
import type { Place, WindowMemory } from './window-memory.ts';

/** A window that is being dragged tells each step: its place is kept once it rests. */
const AT_REST_AFTER_MS = SECOND / 2;

/** Where the window was with the displays that are there now; `null` if it never was, or could not be reached there. */
export function rememberedPlace(memory: WindowMemory): Place | null {
  const displays = screen.getAllDisplays();
  const place = memory.current().places[displaySetKey(displays)];
  return place === undefined ? null : reachablePlace(place, displays);
}

/** Keeps the window's place for each set of displays, and moves it there when displays come and go. */
export function keepPlace(window: BrowserWindow, memory: WindowMemory): void {
  let timer: NodeJS.Timeout | undefined;

  const keep = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const key = displaySetKey(screen.getAllDisplays());
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    memory.remember({ places: { ...memory.current().places, [key]: place } });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, AT_REST_AFTER_MS);
  };
  const putAt = (place: Place) => {
    if (!place.isMaximized && window.isMaximized()) window.unmaximize();
    window.setBounds(place);
    // One that is not in sight would be shown by it.
    if (place.isMaximized && window.isVisible() && !window.isMinimized()) window.maximize();
  };
  const settle = () => {
    // What the system does to the window meanwhile is not where somebody put it.
    clearTimeout(timer);
    const displays = screen.getAllDisplays();
    const current = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    const place = rememberedPlace(memory);
    if (place !== null) putAt(place);
    else if (reachablePlace(current, displays) === null) window.center();
  };

  window.on('move', keepSoon);
  window.on('resize', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  screen.on('display-added', settle);
  screen.on('display-removed', settle);
  window.on('closed', () => {
    clearTimeout(timer);
    screen.off('display-added', settle);
    screen.off('display-removed', settle);
  });
}
