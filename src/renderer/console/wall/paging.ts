/** What is in sight when not everything fits. */
export interface SightOf<T> {
  /** Stays whatever page it is. */
  readonly fixed: readonly T[];
  /** Takes turns. */
  readonly turning: readonly T[];
  readonly page: number;
  readonly pages: number;
  /** How many items no page shows. */
  readonly beyond: number;
}

/**
 * Shares `places` between what must stay in sight and the rest. The first stays and the rest takes turns in the
 * places that are left. Where even the first fills every place, its more urgent half stays, its other half takes
 * turns, and the rest has to wait. `turn` counts up for ever.
 */
export function sightOf<T>(
  first: readonly T[],
  rest: readonly T[],
  places: number,
  turn: number,
): SightOf<T> {
  if (first.length + rest.length <= places) {
    return { fixed: first, turning: rest, page: 0, pages: 1, beyond: 0 };
  }
  const fits = first.length < places;
  const fixed = fits ? first : first.slice(0, Math.floor(places / 2));
  const others = fits ? rest : first.slice(fixed.length);
  const size = Math.max(1, places - fixed.length);
  const pages = Math.max(1, Math.ceil(others.length / size));
  const page = turn % pages;
  return {
    fixed,
    turning: others.slice(page * size, (page + 1) * size),
    page,
    pages,
    beyond: fits ? 0 : rest.length,
  };
}
