import { type Span, spansOf } from '../../../domain/clock/spans.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';

/** A span of a case's clock as a reader sees it: what has happened, or what will if nothing changes. */
export interface ReceiptLine {
  readonly span: Span;
  readonly isAhead: boolean;
  /** Counted past the deadline. */
  readonly isOver: boolean;
}

/**
 * The spans from opening to `now` and, while the clock is not answered, on to the deadline. A span that `now`
 * or the deadline falls into is cut there.
 */
export function receiptOf({ clock }: Pick<Entry, 'clock'>, now: EpochMs): readonly ReceiptLine[] {
  const { respondedAt, deadline } = clock;
  const hasAnswer = respondedAt !== null && respondedAt <= now;
  const past = hasAnswer ? respondedAt : now;
  const end = hasAnswer ? past : Math.max(past, deadline ?? past);
  return spansOf(clock, end)
    .flatMap((span) => cutAt(span, past))
    .flatMap((span) => (deadline === null ? [span] : cutAt(span, deadline)))
    .map((span) => ({
      span,
      isAhead: span.start >= past,
      isOver: deadline !== null && span.start >= deadline && span.kind === 'counted',
    }));
}

/** Working time that the lines say has run. */
export function usedOf(lines: readonly ReceiptLine[]): number {
  const counted = lines.filter(({ span, isAhead }) => span.kind === 'counted' && !isAhead);
  return counted.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function cutAt(span: Span, at: EpochMs): readonly Span[] {
  if (at <= span.start || at >= span.end) return [span];
  return [
    { ...span, end: at },
    { ...span, start: at },
  ];
}

/** Where on a bar over [start, end) `at` stands, from 0 to 1. */
export function placeOf(at: EpochMs, start: EpochMs, end: EpochMs): number {
  return end <= start ? 0 : Math.min(1, Math.max(0, (at - start) / (end - start)));
}
