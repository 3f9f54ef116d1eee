import type { DayKind } from '../../../domain/calendar/business-days.ts';
import type { Wording } from '../wording/wording.ts';
import type { NamedDays } from './month.ts';

/** What kind of day it is, with the name of its holiday. */
export function dayWords(kind: DayKind, { t, name }: Wording): string {
  switch (kind.kind) {
    case 'workday':
      return t('windows.workday');
    case 'weekend':
      return t('windows.weekend');
    case 'make-up-workday':
      return t('windows.makeUpWorkday', { name: name(kind.name) });
    case 'public-holiday':
      return t('windows.holiday', { name: name(kind.name) });
  }
}

/** The same, and that it may still change where its holidays are not announced. */
export function knownDayWords(kind: DayKind, isAnnounced: boolean, wording: Wording): string {
  const words = dayWords(kind, wording);
  return isAnnounced ? words : `${words} · ${wording.t('windows.notAnnounced')}`;
}

/** Days of a month in a row, with what they are. */
export function namedWords({ kind, name, first, last }: NamedDays, wording: Wording): string {
  const days = first === last ? String(first) : `${first}–${last}`;
  const facts = { days, name: wording.name(name) };
  return kind === 'make-up-workday'
    ? wording.t('policy.named.makeUp', facts)
    : wording.t('policy.named.holiday', facts);
}
