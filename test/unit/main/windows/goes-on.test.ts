import { expect, it } from 'vitest';
import { sayOnceThatItGoesOn } from '../../../../src/main/windows/goes-on.ts';
import type { Remembered } from '../../../../src/main/windows/window-memory.ts';

function setUp() {
  let remembered: Remembered = {
    version: 1,
    places: {},
    wall: { isOpen: false, choice: { displayId: null, people: null }, displayLabel: '' },
    hasToldOfTray: false,
  };
  const answers: { free(): void; refuse(): void }[] = [];
  const world = { isAway: true, said: 0 };
  const closed = sayOnceThatItGoesOn({
    memory: {
      current: () => remembered,
      remember(change) {
        remembered = { ...remembered, ...change };
      },
    },
    whenFree: () =>
      new Promise((resolve, reject) => {
        answers.push({ free: resolve, refuse: () => reject(new Error('no session bus')) });
      }),
    isAway: () => world.isAway,
    show() {
      world.said += 1;
    },
  });
  return { world, closed, answers, hasTold: () => remembered.hasToldOfTray };
}

/** Lets promises settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('nothing is asked of a notification service that hangs, until it answers', async () => {
  const { world, closed, answers, hasTold } = setUp();
  closed();
  await settle();
  expect([world.said, hasTold()]).toEqual([0, false]);
  answers[0]?.free();
  await settle();
  expect([world.said, hasTold()]).toEqual([1, true]);
});

it('it is said once for good, however often the window was closed meanwhile', async () => {
  const { world, closed, answers } = setUp();
  closed();
  closed();
  for (const { free } of answers) free();
  await settle();
  closed();
  await settle();
  expect(world.said).toBe(1);
  expect(answers).toHaveLength(2);
});

it('it is not said of a window that is open again, and is once it closes the next time', async () => {
  const { world, closed, answers } = setUp();
  closed();
  world.isAway = false;
  answers[0]?.free();
  await settle();
  expect(world.said).toBe(0);
  world.isAway = true;
  closed();
  answers[1]?.free();
  await settle();
  expect(world.said).toBe(1);
});

it('a system that took no notification is tried again when the window closes next', async () => {
  const { world, closed, answers, hasTold } = setUp();
  closed();
  answers[0]?.refuse();
  await settle();
  expect([world.said, hasTold()]).toEqual([0, false]);
  closed();
  answers[1]?.free();
  await settle();
  expect(world.said).toBe(1);
});
