import { SAMPLE_SOURCE } from '../../../contract/sources/built-in.ts';
import { sourceOf } from '../../../domain/alerts/alert-id.ts';
import type { LedgerRow, LedgerState, LedgerWhy } from '../../../domain/alerts/ledger-row.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { stepWords } from '../case/preview-words.ts';
import { BEIJING } from '../wording/instants.ts';
import type { Wording } from '../wording/wording.ts';

/** What an alert is about, such as `Deadline near, 30 min left`. */
export function aboutWords(
  { kind, step, severity }: Pick<LedgerRow, 'kind' | 'step' | 'severity'>,
  wording: Wording,
): string {
  const { t } = wording;
  const name = t(`alerts.kind.${kind}`, { severity: severity ?? '' });
  if (kind !== 'deadline-near' || step === null) return name;
  return t('alerts.nearStep', { name, left: leftWords(step, wording) });
}

/** The same, with when that was, such as `Deadline near, 30 min left at 10:14`. */
export function aboutWhenWords(row: LedgerRow, now: EpochMs, wording: Wording): string {
  const { t, when, brief } = wording;
  const { kind, step, dueAt } = row;
  const about = aboutWords(row, wording);
  if (kind === 'deadline-passed') return about;
  if (kind !== 'deadline-near' || step === null)
    return t('alerts.aboutWhen', { about, when: when(dueAt, now, BEIJING) });
  const left = leftWords(step, wording);
  return t('alerts.nearStepAt', { name: t('alerts.kind.deadline-near'), left, when: brief(dueAt, now) });
}

/** Of which deadline an alert tells, such as `due today 10:24`; empty where it is of none. */
export function dueWords(
  { kind, deadline }: Pick<LedgerRow, 'kind' | 'deadline'>,
  now: EpochMs,
  { t, until }: Wording,
): string {
  if (deadline === null) return '';
  if (kind === 'deadline-near') return t('alerts.due', { when: until(deadline, now) });
  return kind === 'deadline-passed' ? t('alerts.wasDue', { when: until(deadline, now) }) : '';
}

function leftWords(step: string, wording: Wording): string {
  const words = stepWords(step, wording);
  return step.endsWith('%') ? wording.t('alerts.ofTarget', { share: words }) : words;
}

/** Of which case or source it is; the sample desk, which the program brought along, in the user's language. */
export function labelWords(
  { id, caseId, label }: Pick<LedgerRow, 'id' | 'caseId' | 'label'>,
  { t }: Wording,
): string {
  const isSample = sourceOf({ id, caseId }) === SAMPLE_SOURCE.id && label === SAMPLE_SOURCE.name;
  return isSample ? t('source.kind.sample') : label;
}

/** Where it stands, and why, unless it came when it was to come. */
export function stateWords(
  { state, why, told }: Pick<LedgerRow, 'state' | 'why' | 'told'>,
  { t }: Wording,
): string {
  const isOver = state === 'answered' || state === 'withdrawn' || state === 'superseded';
  const name = isOver && told !== null ? (`told-${state}` as const) : state;
  // That it may have been shown keeps nothing back: it says so once it is told.
  if (why === 'on-time' || (why === 'maybe-shown' && lookOf(state) !== 'told'))
    return t(`alerts.state.${name}`);
  const reason =
    lookOf(state) === 'told' && isLateFor(why) ? t(`alerts.toldLate.${why}`) : t(`alerts.why.${why}`);
  return t('alerts.stateWhy', { state: t(`alerts.state.${name}`), why: reason });
}

/** What keeps an alert back is also why it was told later, in other words. */
function isLateFor(why: LedgerWhy): why is (typeof LATE_FOR)[number] {
  return LATE_FOR.some((one) => one === why);
}

const LATE_FOR = ['quiet-hours', 'focus-mode', 'unreachable', 'maybe-shown'] as const;

/** How a state looks: told, waiting to be told, failed, or of no more concern. */
export function lookOf(state: LedgerState): 'told' | 'waiting' | 'failed' | 'over' {
  switch (state) {
    case 'fired':
    case 'seen':
      return 'told';
    case 'due':
    case 'held':
    case 'snoozed':
      return 'waiting';
    case 'refused':
      return 'failed';
    default:
      return 'over';
  }
}

/** Whether a row says everything that was typed, in the words that the reader sees. */
export function matches(row: LedgerRow, search: string, wording: Wording): boolean {
  const text =
    `${labelWords(row, wording)} ${aboutWords(row, wording)} ${stateWords(row, wording)} ${row.severity ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
