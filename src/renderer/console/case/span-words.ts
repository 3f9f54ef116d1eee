import type { ReceiptLine } from '../../../domain/clock/receipt.ts';
import type { Wording } from '../wording/wording.ts';

/** What a stretch of the receipt is: counted, to be counted, or not counted, and why where its day does not say it. */
export function spanWords({ span, isAhead, isOver }: ReceiptLine, { t, name }: Wording): string {
  if (span.kind === 'counted') {
    const facts = { severity: span.severity };
    const ahead = isAhead ? t('case.countedAhead', facts) : t('case.counted', facts);
    const what = isOver ? t('case.countedOver') : ahead;
    const { reason } = span;
    return reason === null
      ? what
      : t('case.countedFor', { what, why: t(`case.worked.${reason.kind}`, { name: name(reason.name) }) });
  }
  const { reason } = span;
  switch (reason.kind) {
    case 'public-holiday':
    case 'exception':
      return t(`case.skipped.${reason.kind}`, { name: name(reason.name) });
    case 'paused':
      return t('case.skipped.paused', { reason: t(`pause.${reason.reason}`) });
    default:
      return t(`case.skipped.${reason.kind}`);
  }
}

/**
 * How long a stretch of the receipt is shown to be; less than a second, as after a clock that was set back, is said so.
 */
export function spanLength({ lengthMs }: ReceiptLine, { t, exactly }: Wording): string {
  return lengthMs === 0 ? t('duration.underSecond') : exactly(lengthMs);
}

/** What a stretch is with its length, start and end: what a span of the picture says when it is pointed at. */
export function spanTitle(line: ReceiptLine, wording: Wording): string {
  const { start, end } = line.span;
  return wording.t('receipt.spanTitle', {
    what: spanWords(line, wording),
    length: spanLength(line, wording),
    start: wording.stamp(start),
    end: wording.stampUntil(end),
  });
}
