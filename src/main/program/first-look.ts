import { SECOND } from '../../domain/units.ts';

/** No page may hold up the rest of the program for longer than this: it may have no script, or have died. */
const LOOK_WITHIN_MS = 3 * SECOND;

/** The first look at the stored cases. */
export interface FirstLook {
  /** Resolves once it is over, or has lasted long enough. */
  readonly isOver: Promise<void>;
  end(): void;
}

/**
 * Waits for the first look at the stored cases. At a start the page that shows them and the work of main would wait for
 * each other: whoever opens the console looks at it, and the rest of main can come a moment later.
 */
export function firstLook(): FirstLook {
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LOOK_WITHIN_MS);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { isOver, end };
}
