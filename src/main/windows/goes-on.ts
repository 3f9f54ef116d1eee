import type { WindowMemory } from './window-memory.ts';

/**
 * Makes the function that says, when the console's window was closed, that the program goes on without it: once for
 * good, since whoever closes the last window must know that nothing has ended. It is said as soon as the system is
 * free, and no longer where the window is open again by then, or the program ends. Where the system takes no
 * notification, it is tried again when the window closes next.
 */
export function sayOnceThatItGoesOn(world: {
  readonly memory: Pick<WindowMemory, 'current' | 'remember'>;
  /** Resolves once the system takes a notification without keeping the program waiting; rejects when it takes none. */
  readonly whenFree: () => Promise<void>;
  /** Whether the program is away from the screen and goes on: only then it is said. */
  readonly isAway: () => boolean;
  readonly show: () => void;
}): () => void {
  const { memory, isAway } = world;
  const isToBeSaid = () => !memory.current().hasToldOfTray && isAway();
  return () => {
    if (!isToBeSaid()) return;
    world.whenFree().then(
      () => {
        if (!isToBeSaid()) return;
        memory.remember({ hasToldOfTray: true });
        world.show();
      },
      // It is tried again when the window closes next.
      () => {},
    );
  };
}
