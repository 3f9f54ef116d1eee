import { shiftNote } from '../../../domain/alerts/shift-note.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { subjectWords } from '../board/row-words.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import type { Wording } from '../wording/wording.ts';

/** The next closing of a working window in which a case ticks; `null` when none closes. */
export function nextClosing(entries: readonly Entry[]): EpochMs | null {
  let next: EpochMs | null = null;
  for (const { reading } of entries) {
    if (!reading.isFalling || reading.nextClosing === null) continue;
    if (next === null || reading.nextClosing < next) next = reading.nextClosing;
  }
  return next;
}

/** A note for whoever comes after: what stands from the closing on, what runs on, and what is due first. */
export function shiftNoteText(entries: readonly Entry[], at: EpochMs, wording: Wording): string {
  const { t, stamp, stampUntil } = wording;
  const { freezes, runsOn } = shiftNote(entries, at);
  const line = ({ subject, clock, severity, reading }: Entry) =>
    t(reading.state === 'breached' ? 'alerts.note.overdue' : 'alerts.note.line', {
      key: subject.key,
      severity,
      due:
        clock.deadline === null
          ? t('alerts.note.noDeadline')
          : deadlineWords(clock, stampUntil(clock.deadline)),
      owner: subject.owner ?? t('alerts.note.nobody'),
      subject: subjectWords(subject, wording),
    });
  const part = (title: string, cases: readonly Entry[]) =>
    cases.length === 0 ? [] : ['', title, ...cases.map(line)];
  return [
    t('alerts.note.head', { at: stampUntil(at), now: stamp(at) }),
    ...part(t('alerts.note.runsOn', { count: runsOn.length }), runsOn),
    ...part(t('alerts.note.freezes', { count: freezes.length }), freezes),
  ].join('\n');
}
