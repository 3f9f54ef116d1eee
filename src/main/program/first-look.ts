import { SECOND } from '../../domain/units.ts';

/** No page may hold up sync and alerts for longer than this. */
const MOST_MS = 3 * SECOND;

/** Whether somebody has seen the stored cases yet. */
export interface FirstLook {
  /** Resolves once a page has shown them, and after three seconds at the latest. */
  readonly isOver: Promise<void>;
  /** A page has shown them. */
  end(): void;
}

/**
 * Waits for the first look at the stored cases. At a start the page that shows them and the work of main would wait for
 * each other: whoever opens the console looks at it, and main's own reading can come a moment later.
 */
export function firstLook(): FirstLook {
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, MOST_MS);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { isOver, end };
}
