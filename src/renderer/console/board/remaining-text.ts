import { type ContinuousWork, continuousWorkOn, isSilent } from '../../../domain/clock/continuous-work.ts';
import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { standsAt } from '../../../domain/clock/reading.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { SECONDS_WITHIN_MS, timeFigure } from '../wording/durations.ts';
import type { Wording } from '../wording/wording.ts';
import type { Entry } from './entry.ts';

/** How loud a clock is: what colour and weight its figure has, always beside a word. */
export type Urgency = 'over' | 'near' | 'running' | 'standing' | 'done';

/** The clock of a case as a row shows it. A figure that stands still never comes without a note that says why. */
export interface RemainingText {
  readonly figure: string;
  readonly note: string;
  readonly urgency: Urgency;
}

/** What words depend on besides the case. */
export interface TextLimits {
  /** Working time left from which a running clock is near its deadline. */
  readonly nearMs: number;
  /** How long continuous work may go untouched. */
  readonly silentAfterMs: number;
  /** Whether the state is told beside it in a narrow list, so that the note has not to say it too. */
  readonly isBrief?: boolean;
}

/**
 * Puts the clock at `now` into words. What is told by the minute is the least that it is while the minute lasts, so
 * that it never claims more than there is and all cases change together, when the clock on the wall does. `staleSince`
 * is when the data of the case's source were last true, if that is too long ago to take the figure at its word: it is
 * then marked and told without seconds.
 */
export function remainingText(
  entry: Entry,
  now: EpochMs,
  staleSince: EpochMs | null,
  wording: Wording,
  limits: TextLimits,
): RemainingText {
  const work = continuousWorkOn(entry.subject, entry.clock, standsAt(entry.clock, now));
  const mark = staleSince === null ? '' : '≈';
  if (work !== null) return continuousText(work, now, mark, wording, limits.silentAfterMs);
  const remaining = remainingAt(entry, now);
  const isLive = entry.reading.isFalling && staleSince === null;
  // What was left, or over, when it was closed is known to the second, as Review tells it.
  const isExact = isLive || (entry.reading.pausedFor === 'closed' && staleSince === null);
  const isToTheSecond = isExact && Math.abs(remaining) < SECONDS_WITHIN_MS;
  const shown = isToTheSecond ? remaining : leastInMinute(entry, now, isLive ? SECONDS_WITHIN_MS : 0);
  const figure = `${mark}${timeFigure(shown, isToTheSecond)}`;
  return {
    figure,
    note:
      entry.section === 'breached'
        ? breachedNote(entry, now, isToTheSecond, wording, limits)
        : noteOf(entry, now, staleSince, wording, limits),
    urgency: urgencyOf(entry, remaining, limits),
  };
}

/** On such a case the time that matters is the one since anybody did something about it. */
function continuousText(
  work: ContinuousWork,
  now: EpochMs,
  mark: string,
  { t }: Wording,
  silentAfterMs: number,
): RemainingText {
  const figure = `${mark}${timeFigure(lengthSince(now - work.untouchedMs, now), false)}`;
  if (!work.hasOwner) return { figure, note: t('remaining.untouchedUnowned'), urgency: 'near' };
  return isSilent(work, silentAfterMs)
    ? { figure, note: t('remaining.untouchedSilent'), urgency: 'near' }
    : { figure, note: t('remaining.untouched'), urgency: 'standing' };
}

function urgencyOf(entry: Entry, remaining: number, { nearMs }: TextLimits): Urgency {
  if (entry.section === 'answered') return 'done';
  if (entry.section === 'breached') return 'over';
  if (!entry.reading.isFalling) return 'standing';
  return remaining <= nearMs ? 'near' : 'running';
}

function noteOf(
  entry: Entry,
  now: EpochMs,
  staleSince: EpochMs | null,
  wording: Wording,
  { nearMs, isBrief = false }: TextLimits,
): string {
  const { clock, reading } = entry;
  const { t, ago } = wording;
  if (entry.section === 'answered') {
    const answered = ago(lengthSince(Math.min(clock.respondedAt ?? now, now), now));
    return reading.state === 'breached' && !isBrief
      ? t('remaining.answeredLate', { ago: answered })
      : t('remaining.answeredInTime', { ago: answered });
  }
  if (reading.pausedFor === 'closed') return t('remaining.closed');
  if (reading.pausedFor !== null) {
    const reason = t(`pause.${reading.pausedFor}`);
    return isBrief ? reason : t('remaining.pausedFor', { reason });
  }
  // One that is to be opened while its window is open starts then.
  const startsAt = reading.isOpen && now < clock.openedAt ? clock.openedAt : reading.nextOpening;
  if (!reading.isFalling) return openingNote(startsAt, now, wording, isBrief);
  if (staleSince !== null)
    return t('remaining.dataAge', { age: wording.duration(lengthSince(staleSince, now)) });
  const { nextClosing } = reading;
  if (nextClosing !== null && nextClosing < (clock.deadline ?? nextClosing)) {
    return t('remaining.closesBefore', { in: wording.within(nextClosing - wholeMinute(now)) });
  }
  if (remainingAt(entry, now) <= nearMs) return t('remaining.soon');
  return t('remaining.of', { target: wording.working(clock.targetMs) });
}

/** Beside a figure to the second it is of the same second. */
function breachedNote(
  { clock, reading }: Entry,
  now: EpochMs,
  isToTheSecond: boolean,
  wording: Wording,
  { isBrief = false }: TextLimits,
): string {
  const { t } = wording;
  // How long ago the deadline was says nothing of when it was closed.
  if (reading.pausedFor === 'closed') return t(isBrief ? 'remaining.closed' : 'remaining.closedPast');
  const passedAt = clock.deadline ?? now;
  const ago = wording.ago(isToTheSecond ? now - passedAt : lengthSince(passedAt, now));
  if (isBrief) return t('remaining.passed', { ago });
  if (reading.pausedFor !== null) return t('remaining.passedPaused', { ago });
  if (reading.isFalling || reading.nextOpening === null) return t('remaining.passed', { ago });
  return t('remaining.passedClosed', { ago });
}

function openingNote(nextOpening: EpochMs | null, now: EpochMs, wording: Wording, isBrief: boolean): string {
  const { t } = wording;
  if (nextOpening === null) return t('remaining.neverOpens');
  return t(isBrief ? 'remaining.opensInBrief' : 'remaining.opensIn', {
    in: wording.within(nextOpening - wholeMinute(now)),
  });
}

/**
 * The working time left, or by which it is over, at that end of the minute at which it is less; no less than
 * `secondsWithin`, below which it is told by the second instead.
 */
function leastInMinute(entry: Entry, now: EpochMs, secondsWithin: number): number {
  const start = wholeMinute(now);
  return remainingAt(entry, now) < 0
    ? Math.min(-1, -secondsWithin, remainingAt(entry, start))
    : Math.max(secondsWithin, remainingAt(entry, start + MINUTE - 1));
}

/** How long ago `at` was, by the second in the first minute, and from then on as it was when the minute began. */
function lengthSince(at: EpochMs, now: EpochMs): number {
  const length = now - at;
  return length < MINUTE ? length : Math.max(MINUTE, wholeMinute(now) - at);
}

/** Windows change on the minute, and the cards above the board count by the minute: both say the same. */
function wholeMinute(now: EpochMs): EpochMs {
  return Math.floor(now / MINUTE) * MINUTE;
}
