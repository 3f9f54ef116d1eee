/** What is in sight when not everything fits. */
export interface SightOf<T> {
  /** Stays whatever page it is. */
  readonly fixed: readonly T[];
  /** Takes turns. */
  readonly turning: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/**
 * Shares `places` between what must stay in sight and the rest, which takes turns in the places that are left; where
 * none is left it has to wait. `turn` counts up for ever.
 */
export function sightOf<T>(
  first: readonly T[],
  rest: readonly T[],
  places: number,
  turn: number,
): SightOf<T> {
  const fixed = first.slice(0, places);
  const size = places - fixed.length;
  if (size === 0) return { fixed, turning: [], page: 0, pages: 1 };
  const pages = Math.max(1, Math.ceil(rest.length / size));
  const page = turn % pages;
  return { fixed, turning: rest.slice(page * size, (page + 1) * size), page, pages };
}
