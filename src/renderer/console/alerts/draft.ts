import type { AlertKind } from '../../../domain/alerts/ledger-row.ts';
import type { AlertSettings, Shift } from '../../../domain/alerts/settings.ts';
import { stepsOfText, textOfSteps } from './step-text.ts';

/** The numbers that can be set, each in minutes. */
export const MINUTE_FIELDS = [
  'openingMinutes',
  'closingMinutes',
  'unownedMinutes',
  'silentMinutes',
  'staleMinutes',
] as const;
export type MinuteField = (typeof MINUTE_FIELDS)[number];

/** The settings as they are being typed. */
export interface AlertDraft extends Omit<AlertSettings, MinuteField | 'steps' | 'silenced'> {
  readonly silenced: readonly AlertKind[];
  readonly minutes: Readonly<Record<MinuteField, string>>;
  readonly usualSteps: string;
  /** By severity; empty for the usual ones. */
  readonly stepsOf: Readonly<Record<string, string>>;
}

/** A field that cannot be kept as it is typed. */
export type DraftError = MinuteField | 'usualSteps' | 'shifts' | `steps-${string}`;

/** The settings, ready to be typed over. */
export function draftOf(settings: AlertSettings): AlertDraft {
  const minutes = (field: MinuteField) => [field, `${settings[field]}`] as const;
  return {
    ...settings,
    minutes: Object.fromEntries(MINUTE_FIELDS.map(minutes)) as AlertDraft['minutes'],
    usualSteps: textOfSteps(settings.steps.usual),
    stepsOf: Object.fromEntries(
      Object.entries(settings.steps.bySeverity).map(([severity, steps]) => [severity, textOfSteps(steps)]),
    ),
  };
}

/** What is wrong with the draft, field by field. */
export function errorsOf(draft: AlertDraft): ReadonlySet<DraftError> {
  const errors = new Set<DraftError>();
  for (const field of MINUTE_FIELDS) if (minutesOf(draft.minutes[field]) === null) errors.add(field);
  if (stepsOfText(draft.usualSteps) === null) errors.add('usualSteps');
  for (const [severity, text] of Object.entries(draft.stepsOf)) {
    if (stepsOfText(text) === null) errors.add(`steps-${severity}`);
  }
  if (draft.quiet.shifts.some(({ fromMinute, toMinute }) => fromMinute === toMinute)) errors.add('shifts');
  return errors;
}

/** The settings that the draft says. To be asked only of a draft without errors. */
export function settingsOf(draft: AlertDraft): AlertSettings {
  const { minutes, usualSteps, stepsOf, silenced, ...same } = draft;
  const own = Object.entries(stepsOf).filter(([, text]) => text.trim() !== '');
  return {
    ...same,
    ...(Object.fromEntries(MINUTE_FIELDS.map((field) => [field, minutesOf(minutes[field]) ?? 0])) as Record<
      MinuteField,
      number
    >),
    silenced: [...silenced],
    steps: {
      usual: stepsOfText(usualSteps) ?? [],
      bySeverity: Object.fromEntries(own.map(([severity, text]) => [severity, stepsOfText(text) ?? []])),
    },
  };
}

/** `09:30` of a minute of the day, as time fields take it; 24:00 is their 00:00. */
export function timeText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** The minute of the day of such a text; `null` for none. */
export function minuteOfText(text: string): number | null {
  const digits = /^(\d\d):(\d\d)/.exec(text);
  return digits === null ? null : Number(digits[1]) * 60 + Number(digits[2]);
}

/** Monday to Friday, 09:00 to 18:00. */
export const OFFICE_SHIFTS: readonly Shift[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  fromMinute: 9 * 60,
  toMinute: 18 * 60,
}));

function minutesOf(text: string): number | null {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= 1440 ? value : null;
}
