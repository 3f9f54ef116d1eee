import { fingerprint } from './fingerprint.ts';

/**
 * What a calendar is made of. Its text, by which calendars are told apart and which records keep, is
 * `chinese-days 1.5.7, notices 2004–2026 + by hand (1 days, 0123abcd)`: pages put it into words.
 */
export interface CalendarVersion {
  readonly base: CalendarBase;
  readonly layers: readonly LayerVersion[];
}

/** What lies below a desk's own days: published notices, Monday to Friday, or a text of another kind. */
export type CalendarBase =
  | { readonly kind: 'notices'; readonly from: string; readonly years: string }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'other'; readonly text: string };

/** A layer of own days: where they come from, how many they are, and eight digits that change with them. */
export interface LayerVersion {
  readonly label: string;
  readonly days: number;
  readonly mark: string;
}

/** The label of days that were set by hand. */
export const BY_HAND = 'by hand';

/** The text of a calendar of nothing but Monday to Friday. */
export const WEEKDAYS = 'Monday to Friday';

/** The text of published notices as a package carries them. */
export function noticesVersion(from: string, years: string): string {
  return `${from}, notices ${years}`;
}

/** The text of `base` with layers over it. `content` is all that a layer says. */
export function layeredVersion(
  base: string,
  layers: readonly { readonly label: string; readonly days: number; readonly content: string }[],
): string {
  const texts = layers.map(({ label, days, content }) => `${label} (${days} days, ${fingerprint(content)})`);
  return [base, ...texts].join(' + ');
}

const LAYER = / \+ (.+?) \((\d+) days, ([0-9a-f]{8})\)/g;

/** What such a text says. One of another kind is a base by itself. */
export function readCalendarVersion(text: string): CalendarVersion {
  const found = [...text.matchAll(LAYER)];
  const layers = found.map(([, label = '', days, mark = '']) => ({ label, days: Number(days), mark }));
  return { base: baseOf(text.slice(0, found[0]?.index ?? text.length)), layers };
}

function baseOf(text: string): CalendarBase {
  if (text === WEEKDAYS) return { kind: 'weekdays' };
  const notices = /^(.+), notices (.+)$/.exec(text);
  if (notices === null) return { kind: 'other', text };
  return { kind: 'notices', from: notices[1] ?? '', years: notices[2] ?? '' };
}
