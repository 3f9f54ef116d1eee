/** Working hours of a day in minutes after midnight, on every day or on business days. */
export interface BenchHours {
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly days: 'every-day' | 'business-days';
}

/** What every engine can do, whoever wrote it. Instants are epoch ms, lengths are ms. */
export interface Engine {
  add(from: number, ms: number): number;
  worked(from: number, to: number): number;
}

export type MakeEngine = (hours: BenchHours) => Engine;

export const BUSINESS_9_24: BenchHours = { opensMinute: 540, closesMinute: 1440, days: 'business-days' };
export const BUSINESS_9_18: BenchHours = { opensMinute: 540, closesMinute: 1080, days: 'business-days' };
export const EVERY_DAY_9_24: BenchHours = { opensMinute: 540, closesMinute: 1440, days: 'every-day' };
