import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { BusinessCalendar } from '../../../domain/calendar/business-days.ts';
import { yearOf } from '../../../domain/calendar/dates.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { CalendarDate, EpochMs } from '../../../domain/units.ts';
import { focusDay } from '../days/month-keys.ts';
import { MonthSheet } from '../days/month-sheet.tsx';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { calendarWords } from '../wording/calendar-words.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { CalendarKey } from './calendar-key.tsx';
import { dayCounts, monthsOf, openYearEnd, yearsOf } from './year-months.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap', marginBottom: '4px' },
  heading: { flexGrow: 1, marginBottom: 0 },
  note: { margin: '0 0 12px', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  yearEnd: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    '& > span': { flex: '1 1 320px' },
  },
  provisional: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    '& > span': { flex: '1 1 320px' },
    padding: '9px 12px',
    borderRadius: '6px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: clockTokens.clockNearSoft,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(258px, 1fr))',
    gap: '22px 28px',
    marginTop: '18px',
  },
});

interface Props {
  readonly calendar: BusinessCalendar;
  readonly now: EpochMs;
  /** The means to say that a year which is not announced is complete. */
  readonly announce: (year: number) => ReactNode;
  readonly onPick: (date: CalendarDate) => void;
  /** Stands above the months. */
  readonly children: ReactNode;
}

/** A year's business days, month by month, with its public holidays and make-up workdays by name. */
export function YearCalendar({ calendar, now, announce, onPick, children }: Props) {
  const shared = usePageStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t, number } = wording;
  const sheets = useRef<HTMLDivElement>(null);
  const today = dateInZone(now, BEIJING);
  const years = yearsOf(calendar, yearOf(today));
  const [year, setYear] = useState(() => yearOf(today));
  const months = useMemo(() => monthsOf(calendar, year), [calendar, year]);
  const counts = dayCounts(months);
  const openFrom = openYearEnd(calendar, year);
  const isAnnounced = calendar.announcedYears.has(year);
  return (
    <>
      <div className={styles.head}>
        <h3 id="policy-calendar" className={`${shared.heading} ${styles.heading}`}>
          {t('policy.calendar', { year })}
        </h3>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t('policy.yearBefore')}
          disabledFocusable={!years.includes(year - 1)}
          onClick={() => setYear(year - 1)}
        />
        <Select
          aria-label={t('policy.year')}
          value={String(year)}
          onChange={(_, { value }) => setYear(Number(value))}
          data-testid="calendar-year"
        >
          {years.map((each) => (
            <option key={each} value={each}>
              {calendar.announcedYears.has(each) ? each : t('policy.yearProvisional', { year: each })}
            </option>
          ))}
        </Select>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t('policy.yearAfter')}
          disabledFocusable={!years.includes(year + 1)}
          onClick={() => setYear(year + 1)}
          data-testid="calendar-year-after"
        />
      </div>
      {isAnnounced ? (
        <p className={styles.note}>
          {t('policy.yearCounts', {
            days: number(counts.workday + counts['make-up-workday']),
            holidays: number(counts['public-holiday']),
            makeUp: number(counts['make-up-workday']),
          })}{' '}
          {calendarWords(calendar.version, wording)}
        </p>
      ) : (
        <div className={`${styles.note} ${styles.provisional}`} data-testid="calendar-provisional">
          <span>{t(calendar.id === 'own' ? 'rules.notComplete' : 'policy.notAnnounced', { year })}</span>
          {announce(year)}
        </div>
      )}
      {openFrom !== null && (
        <div className={`${styles.note} ${styles.yearEnd}`} data-testid="calendar-year-end">
          <span>{t('policy.yearEndOpen', { from: wording.dayOfCalendar(openFrom), next: year + 1 })}</span>
          {announce(year + 1)}
        </div>
      )}
      {children}
      <CalendarKey />
      <div ref={sheets} className={styles.months}>
        {months.map((month) => (
          <MonthSheet
            key={month.month}
            month={month}
            title={wording.month(Date.UTC(year, month.month - 1, 1))}
            today={today}
            standing={`${year}-${String(month.month).padStart(2, '0')}-01`}
            onPick={onPick}
            onMove={(date) => focusDay(sheets.current, date)}
          />
        ))}
      </div>
    </>
  );
}
