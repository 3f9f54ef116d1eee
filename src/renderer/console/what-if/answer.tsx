import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { receiptOf } from '../../../domain/clock/receipt.ts';
import { deadlineRange } from '../../../domain/clock/receipt-range.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { entryOf } from '../board/entry.ts';
import { flagsOf } from '../board/flags.ts';
import { FlagList } from '../case/flag-list.tsx';
import { ReceiptView } from '../case/receipt-view.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { useNow } from '../use-now.ts';
import { calendarWords } from '../wording/calendar-words.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  head: { display: 'flex', gap: '16px', alignItems: 'end', flexWrap: 'wrap', marginBottom: '14px' },
  label: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  deadline: {
    fontSize: '30px',
    lineHeight: '38px',
    fontWeight: 600,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
  },
  zone: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  clocked: {
    display: 'flex',
    gap: '10px',
    alignItems: 'center',
    marginLeft: 'auto',
    fontSize: '13px',
    lineHeight: '18px',
  },
  flags: { marginBottom: '14px' },
  basis: { margin: '14px 0 0', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly subject: StoredCase;
  /** By what its clock is read. */
  readonly book: PolicyBook;
  /** What else is to be said of the deadline, below it. */
  readonly children?: ReactNode;
}

/** When the case that is asked about would be due, why, and what must be known beside it. */
export function Answer({ subject, book, children }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, name } = wording;
  const now = useNow();
  const range = useMemo(() => deadlineRange(subject, book), [subject, book]);
  const entry = entryOf(subject, book, subject.openedAt);
  const { clock } = entry;
  const deadline = clock.deadline ?? clock.openedAt;
  const flags = flagsOf(entry, wording);
  const hours = clock.policy.workingHours[entry.hoursId];
  return (
    <>
      <div className={styles.head}>
        <div role="status">
          <div className={styles.label}>{t('case.deadline')}</div>
          <div className={styles.deadline} data-testid="what-if-deadline">
            {deadlineWords(clock, wording.stampUntil(deadline))}
          </div>
          <div className={styles.zone}>
            {t('zone.beijingTime')}
            {!wording.isLocalBeijing(deadline) &&
              ` · ${wording.when(deadline, now, wording.localZone)} ${wording.localName(deadline)}`}
          </div>
          {children}
        </div>
        <div className={styles.clocked}>
          <SeverityMark severity={entry.severity} />
          <div>
            <div>{t('case.targetIs', { target: wording.working(clock.targetMs) })}</div>
            {hours !== undefined && <div className={styles.zone}>{name(hours.name)}</div>}
          </div>
        </div>
      </div>
      {flags.length > 0 && (
        <div className={styles.flags}>
          <FlagList flags={flags} />
        </div>
      )}
      <ReceiptView entry={entry} receipt={receiptOf(clock, range, deadline)} now={now} />
      <p className={styles.basis}>
        {t('case.policyIs', { name: name(clock.policy.name), version: clock.policy.version })} ·{' '}
        {calendarWords(clock.calendarVersion, wording)}
      </p>
    </>
  );
}
