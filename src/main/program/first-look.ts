import { SECOND } from '../../domain/units.ts';

/** No page may hold up sync and alerts for longer than this. */
const LOOK_WITHIN_MS = 3 * SECOND;

/** Nor main's own code: a page that asks nothing by then has no script, or died. */
const QUESTION_WITHIN_MS = SECOND;

/** Something that main waits for at its start. */
export interface Awaited {
  /** Resolves once it has come, or when it was waited for long enough. */
  readonly isOver: Promise<void>;
  /** It has come. */
  end(): void;
}

/**
 * Waits for the first look at the stored cases. At a start the page that shows them and the work of main would wait for
 * each other: whoever opens the console looks at it, and main's own reading can come a moment later.
 */
export function firstLook(): Awaited {
  return awaited(LOOK_WITHIN_MS);
}

/**
 * Waits for the first question of a page. Until then its process asks main for the page, its preload script and its
 * scripts, one after the other, and would wait each time while main reads code that no page needs yet.
 */
export function firstQuestion(): Awaited {
  return awaited(QUESTION_WITHIN_MS);
}

function awaited(withinMs: number): Awaited {
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, withinMs);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { isOver, end };
}
