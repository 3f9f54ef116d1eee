import type { Receipt, ReceiptLine } from '../../../domain/clock/receipt.ts';
import type { Entry } from '../board/entry.ts';
import { subjectWords } from '../board/row-words.ts';
import { calendarWords } from '../wording/calendar-words.ts';
import { noDeadlineWords } from '../wording/deadline-words.ts';
import { BEIJING } from '../wording/instants.ts';
import type { Wording } from '../wording/wording.ts';
import { leftWords, rangeWords, totalWords } from './receipt-words.ts';
import { spanLength, spanWords } from './span-words.ts';
import { termsLines } from './terms-lines.ts';

/**
 * The receipt as plain text for a customer, complete by itself: days with their year, all times in Beijing's zone
 * and named so. It ends with the deadline; what ran after it is told as a sum. A case without a key is a
 * calculation and is called so.
 */
export function receiptText(entry: Entry, receipt: Receipt, wording: Wording): string {
  const { t, name, working } = wording;
  const { subject, clock } = entry;
  const hours = clock.policy.workingHours[clock.clockedUnder.hoursId];
  const lines = receipt.lines.filter(
    ({ span }) => receipt.deadline === null || span.start < receipt.deadline,
  );
  const about =
    subject.key === ''
      ? t('text.calculation')
      : t('text.case', { key: subject.key, subject: subjectWords(subject, wording) });
  const total = totalWords(receipt, wording);
  return [
    t(subject.key === '' ? 'text.greetingCalculation' : 'text.greeting'),
    '',
    about,
    ...termsLines(entry, wording),
    t('text.target', { target: working(receipt.targetMs) }),
    ...(hours === undefined
      ? []
      : [t('text.hours', { hours: name(hours.name), zone: zoneWords(clock.policy.zone, wording) })]),
    t('text.opened', { when: wording.stamp(receipt.openedAt) }),
    deadlineLine(entry, receipt, wording),
    '',
    t('text.counting'),
    ...lines.map((line) => lineWords(line, wording)),
    ...(total === null ? [] : [total]),
    ...(subject.key === '' ? [] : [sumWords(receipt, wording)]),
    ...(receipt.respondedAt === null
      ? []
      : [t('text.responded', { when: wording.stamp(receipt.respondedAt) })]),
    ...(receipt.closedAt === null ? [] : [t('text.closed', { when: wording.stamp(receipt.closedAt) })]),
    ...(receipt.range === null ? [] : ['', rangeWords(receipt.range, wording)]),
    '',
    t('text.policy', { name: name(receipt.policy.name), version: receipt.policy.version }),
    ...(receipt.policy.remark === undefined ? [] : [t('remark.no-published-windows.long')]),
    t('text.calendar', { calendar: calendarWords(receipt.calendarVersion, wording) }),
    t('text.closing'),
    '',
  ].join('\n');
}

/** Whose clocks the working hours go by. */
function zoneWords(zone: string, { t }: Wording): string {
  return zone === BEIJING ? t('zone.beijingTime') : zone;
}

function deadlineLine({ clock, readAt }: Entry, { deadline }: Receipt, wording: Wording): string {
  const { t, stampUntil } = wording;
  return deadline === null
    ? t('text.noDeadline', { why: noDeadlineWords(clock, readAt, wording) })
    : t('text.deadline', { when: stampUntil(deadline) });
}

function sumWords(receipt: Receipt, wording: Wording): string {
  return wording.t('text.sum', {
    used: wording.exactly(receipt.usedMs),
    target: wording.exactly(receipt.targetMs),
    left: leftWords(receipt, wording),
  });
}

function lineWords(line: ReceiptLine, wording: Wording): string {
  const { start, end } = line.span;
  return wording.t('text.line', {
    start: wording.stamp(start),
    end: wording.stampUntil(end),
    what: spanWords(line, wording),
    length: spanLength(line, wording),
  });
}
