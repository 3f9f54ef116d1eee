/**
 * The wall's sizes, in hundredths of the picture's height (`--u`). At 5 m, by the rule of thumb of a two-hundredth
 * of the distance, what must be read needs capitals of 25 mm. On a 55-inch display, 685 mm high, that is 3.65 u;
 * a capital of Inter is 0.727 of its size, so the size is 5.02 u: 54 px of 1080, 109 px of 2160.
 */
export const READ = 5.1;
/** What one knows after a day, such as labels and subjects: read at 3.3 m, made out at 5 m. */
export const SIDE = 3.4;
/** What only tells more of a case, below its key: read at 3 m. */
export const BESIDE = 3;
/** The countdown: read at 8 m. */
export const FIGURE = 8.2;
/** The clock: read at 9 m. */
export const CLOCK = 9.2;

/** The height of a case's row. */
export const ROW_UNITS = 9.2;

/** The height of the line below the cases that says what is not in sight. */
export const FOOT_UNITS = SIDE * 1.2;

/** What everything on the wall lies on. */
export const WALL_GROUND = '#0b0f12';

/** A length of so many hundredths of the picture's height. */
export function u(count: number): string {
  return `calc(var(--u) * ${count})`;
}

/** The same in px, as the page is now. */
export function unitsInPx(count: number): number {
  return count * Math.min(window.innerHeight / 100, (window.innerWidth * 0.5625) / 100);
}
