import type { ClosedResult } from '../../../domain/clock/closed-result.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { subjectWords } from '../board/row-words.ts';
import type { MarkedState } from '../ui/state-mark.tsx';
import { BEIJING } from '../wording/instants.ts';
import type { Wording } from '../wording/wording.ts';
import type { ClosedCase } from './closed-case.ts';

/** A result in a word, as the board says it. */
export function resultWord(result: ClosedResult, { t }: Wording): string {
  return t(`state.${result}`);
}

/** The shape of a result, as the board has it: one that came late is past its deadline, too. */
export function shapeOfResult(result: ClosedResult): MarkedState {
  return result === 'late' ? 'breached' : result;
}

/** What the figure of the time is: left of the target, or over it. */
export function leftNote({ leftMs, result, targetMs }: ClosedCase, { t, working }: Wording): string {
  const isOver = result === 'late' || result === 'breached' || leftMs < 0;
  return t(isOver ? 'review.over' : 'review.left', { target: working(targetMs) });
}

/**
 * What the instant of its closing does not say: that it is only known to have been closed by then; empty where it says
 * all.
 */
export function closedNote({ isGone, isAtLatest }: ClosedCase, { t }: Wording): string {
  if (isGone) return t('review.gone');
  return isAtLatest ? t('review.atLatest') : '';
}

/** When it was closed, as `when` tells the instant, with what that does not say. */
export function closedWords(one: ClosedCase, when: string, wording: Wording): string {
  const note = closedNote(one, wording);
  return note === '' ? when : wording.t('review.closedNoted', { when, note });
}

/** When it was first answered, and by whom; that it was not. */
export function answeredWords(
  { respondedAt, respondedBy }: ClosedCase,
  now: EpochMs,
  { t, when }: Wording,
): { readonly time: string; readonly by: string } {
  if (respondedAt === null) return { time: t('review.notAnswered'), by: '' };
  return { time: when(respondedAt, now, BEIJING), by: respondedBy ?? '' };
}

/** What a screen reader says of a row. */
export function closedRowName(one: ClosedCase, now: EpochMs, wording: Wording): string {
  const { t, exactly } = wording;
  const isOver = one.result === 'late' || one.result === 'breached';
  const time = t(isOver ? 'receipt.over' : 'receipt.left', {
    over: exactly(one.leftMs),
    left: exactly(one.leftMs),
  });
  return t('review.rowName', {
    key: one.key,
    subject: subjectWords(one, wording),
    severity: one.severity,
    result: resultWord(one.result, wording),
    time,
    closed: closedWords(one, wording.inBeijing(one.closedAt, now), wording),
    owner: one.owner ?? t('board.unowned'),
  });
}
