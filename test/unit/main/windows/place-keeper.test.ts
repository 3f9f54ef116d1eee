import { EventEmitter } from 'node:events';
import type { BrowserWindow, Rectangle } from 'electron/main';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DisplayPlace } from '../../../../src/main/windows/displays.ts';
import type { Remembered, WindowMemory } from '../../../../src/main/windows/window-memory.ts';

// A display of tests has no window manager, and without one no window is ever maximized: what the system does is played
// here.
const displays = vi.hoisted(() => ({ now: [] as DisplayPlace[] }));
vi.mock('electron/main', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { screen: Object.assign(new Emitter(), { getAllDisplays: () => displays.now }) };
});
const { screen } = await import('electron/main');
const { keepPlace } = await import('../../../../src/main/windows/place-keeper.ts');

const area = (x: number): Rectangle => ({ x, y: 0, width: 1920, height: 1080 });
const LAPTOP: DisplayPlace = { id: 1, label: '', bounds: area(0), workArea: area(0) };
const SECOND: DisplayPlace = { id: 2, label: '', bounds: area(1920), workArea: area(1920) };

/** A window as the system moves it: what it tells, and whether it can be seen. */
class PlayedWindow extends EventEmitter {
  bounds: Rectangle = { x: 100, y: 80, width: 1200, height: 800 };
  isUp = false;
  isSeen = true;
  isDestroyed = () => false;
  isMinimized = () => false;
  isFullScreen = () => false;
  isVisible = () => this.isSeen;
  isMaximized = () => this.isUp;
  getNormalBounds = () => this.bounds;
  center = () => {};
  setBounds(bounds: Rectangle) {
    const { x, y, width, height } = bounds;
    this.bounds = { x, y, width, height };
    this.emit('resize');
  }
  maximize() {
    this.isUp = true;
    this.emit('maximize');
  }
  unmaximize() {
    this.isUp = false;
    this.emit('unmaximize');
  }
}

let window: PlayedWindow;

/** The displays are others from now on; then the window rests for long enough. */
function plug(...now: DisplayPlace[]): void {
  const hasMore = now.length > displays.now.length;
  displays.now = now;
  screen.emit(hasMore ? 'display-added' : 'display-removed');
  vi.runAllTimers();
}

beforeEach(() => {
  vi.useFakeTimers();
  screen.removeAllListeners();
  displays.now = [LAPTOP];
  let remembered = { places: {} } as Remembered;
  const memory: WindowMemory = {
    current: () => remembered,
    remember: (change) => {
      remembered = { ...remembered, ...change };
    },
    writing: () => null,
  };
  window = new PlayedWindow();
  keepPlace(window as unknown as BrowserWindow, memory);
  window.emit('move');
  vi.runAllTimers();
});

test('a window that was maximized on a set of displays is again when they are back, and is none meanwhile', () => {
  plug(LAPTOP, SECOND);
  window.setBounds({ x: 2000, y: 60, width: 1500, height: 900 });
  window.maximize();
  vi.runAllTimers();
  plug(LAPTOP);
  expect(window.isUp).toBe(false);
  expect(window.bounds).toEqual({ x: 100, y: 80, width: 1200, height: 800 });
  plug(LAPTOP, SECOND);
  expect(window.isUp).toBe(true);
  expect(window.bounds).toEqual({ x: 2000, y: 60, width: 1500, height: 900 });
});

test('what the system does to a window while a display goes is not remembered as its place', () => {
  plug(LAPTOP, SECOND);
  window.setBounds({ x: 2000, y: 60, width: 1500, height: 900 });
  window.maximize();
  vi.runAllTimers();
  // Just before the program hears that the display is gone.
  window.unmaximize();
  plug(LAPTOP);
  plug(LAPTOP, SECOND);
  expect(window.isUp).toBe(true);
});

test('a window that is not in sight is not maximized, which would show it', () => {
  plug(LAPTOP, SECOND);
  window.maximize();
  vi.runAllTimers();
  plug(LAPTOP);
  window.isSeen = false;
  plug(LAPTOP, SECOND);
  expect(window.isUp).toBe(false);
});
