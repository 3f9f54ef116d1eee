import type { AlertKind } from '../../../domain/alerts/ledger-row.ts';
import { ALERT_MINUTES, type AlertSettings, type Shift } from '../../../domain/alerts/settings.ts';
import { timeOfDay } from '../../../domain/calendar/working-hours.ts';
import { MINUTES_A_DAY } from '../../../domain/units.ts';
import { typedMinute } from '../days/typed-time.ts';
import { stepsOfText, textOfSteps } from './step-text.ts';

/** The numbers that can be set, each in minutes. */
const MINUTE_FIELDS = [
  'openingMinutes',
  'closingMinutes',
  'unownedMinutes',
  'silentMinutes',
  'staleMinutes',
] as const;
export type MinuteField = (typeof MINUTE_FIELDS)[number];

/** A shift as it is being typed: its times are `HH:MM`, to 24:00. */
export interface ShiftDraft {
  readonly weekday: Shift['weekday'];
  readonly from: string;
  readonly to: string;
}

/** The settings as they are being typed; the team, and until when it is quiet for once, are said elsewhere. */
export interface AlertDraft
  extends Omit<AlertSettings, MinuteField | 'team' | 'steps' | 'silenced' | 'quiet'> {
  readonly quiet: Omit<AlertSettings['quiet'], 'shifts' | 'until'> & {
    readonly shifts: readonly ShiftDraft[];
  };
  readonly silenced: readonly AlertKind[];
  readonly minutes: Readonly<Record<MinuteField, string>>;
  readonly usualSteps: string;
  /** By severity; empty for the usual ones. */
  readonly stepsOf: Readonly<Record<string, string>>;
}

/** A field that cannot be kept as it is typed. */
export type DraftError = MinuteField | 'usualSteps' | 'shiftTime' | 'shiftLength' | `steps-${string}`;

/** The settings, ready to be typed over. */
export function draftOf(settings: AlertSettings): AlertDraft {
  const minutes = (field: MinuteField) => [field, `${settings[field]}`] as const;
  const { scope, silenced, sounds, spoken } = settings;
  const { zone, severePasses, shifts } = settings.quiet;
  return {
    scope,
    silenced,
    sounds,
    spoken,
    quiet: { zone, severePasses, shifts: shifts.map(shiftDraftOf) },
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
  for (const { from, to } of draft.quiet.shifts) {
    if (!isTime(from) || !isTime(to)) errors.add('shiftTime');
    // 24:00 is the next day's 00:00, where a shift that ends at 00:00 ends.
    else if (
      typedMinute(from) === typedMinute(to) ||
      (typedMinute(from) === MINUTES_A_DAY && typedMinute(to) === 0)
    )
      errors.add('shiftLength');
  }
  return errors;
}

/**
 * The settings that the draft says; what is said elsewhere is as `kept` has it. To be asked only of a draft without
 * errors.
 */
export function settingsOf(draft: AlertDraft, kept: Pick<AlertSettings, 'team' | 'quiet'>): AlertSettings {
  const { minutes, usualSteps, stepsOf, silenced, quiet, ...same } = draft;
  const own = Object.entries(stepsOf).filter(([, text]) => text.trim() !== '');
  return {
    ...same,
    team: kept.team,
    ...(Object.fromEntries(MINUTE_FIELDS.map((field) => [field, minutesOf(minutes[field]) ?? 0])) as Record<
      MinuteField,
      number
    >),
    silenced: [...silenced],
    quiet: {
      ...quiet,
      until: kept.quiet.until,
      shifts: quiet.shifts.map(({ weekday, from, to }) => ({
        weekday,
        fromMinute: typedMinute(from),
        toMinute: typedMinute(to),
      })),
    },
    steps: {
      usual: stepsOfText(usualSteps) ?? [],
      bySeverity: Object.fromEntries(own.map(([severity, text]) => [severity, stepsOfText(text) ?? []])),
    },
  };
}

/** Whether a text can be read as a time of the day, `00:00` to `24:00`. */
export function isTime(typed: string): boolean {
  return !Number.isNaN(typedMinute(typed));
}

/** Every business day, 09:00 to 18:00. */
export const OFFICE_SHIFT: ShiftDraft = { weekday: 'business-day', from: '09:00', to: '18:00' };

/** What is offered after the shifts so far: the day after the last one's; after business days, the Saturday. */
export function shiftAfter(shifts: readonly ShiftDraft[]): ShiftDraft {
  const last = shifts.at(-1)?.weekday ?? 7;
  return { ...OFFICE_SHIFT, weekday: last === 'business-day' ? 6 : (last % 7) + 1 };
}

function shiftDraftOf({ weekday, fromMinute, toMinute }: Shift): ShiftDraft {
  return { weekday, from: timeOfDay(fromMinute), to: timeOfDay(toMinute) };
}

function minutesOf(text: string): number | null {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return value >= ALERT_MINUTES.min && value <= ALERT_MINUTES.max ? value : null;
}
