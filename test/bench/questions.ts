import { DAY, HOUR } from '../../src/domain/units.ts';
import { seeded } from './random.ts';

/** How many questions there are; a power of two, so that going round them costs nothing. */
export const QUESTIONS = 4096;

/** Severity C: 8 working hours. */
export const TARGET = 8 * HOUR;

/** When each case is opened: any millisecond of 2024–2026. */
export const opened = new Float64Array(QUESTIONS);

/** When its remaining time is asked for: up to 14 days later. */
export const askedAt = new Float64Array(QUESTIONS);

const below = seeded(20_261_123);
const from = Date.UTC(2024, 0, 1) - 8 * HOUR;
const days = (Date.UTC(2027, 0, 1) - Date.UTC(2024, 0, 1)) / DAY;
for (let place = 0; place < QUESTIONS; place += 1) {
  opened[place] = from + below(days) * DAY + below(DAY);
  askedAt[place] = (opened[place] ?? 0) + below(14 * DAY);
}
