import { makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/units.ts';
import { clockTokens } from '../ui/theme.ts';
import { weekdayNames } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { DayCell } from './day-cell.tsx';
import { knownDayWords, namedWords } from './day-words.ts';
import { dateByKey } from './month-keys.ts';
import type { CalendarDay, Month } from './year-months.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': { padding: '4px 0', textAlign: 'center' },
  },
  caption: { textAlign: 'left', fontSize: '14px', lineHeight: '22px', fontWeight: 600 },
  weekday: { fontSize: '11px', lineHeight: '20px', fontWeight: 400, color: tokens.colorNeutralForeground3 },
  day: {
    padding: 0,
    border: 'none',
    borderRadius: '6px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  named: {
    margin: '6px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: '12px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly year: number;
  readonly month: Month;
  readonly today: CalendarDate;
  readonly onPick: (date: CalendarDate) => void;
}

/** A month: its days in weeks, each to be picked, and below them in words what is special about it. */
export function MonthSheet({ year, month, today, onPick }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const first = Date.UTC(year, month.month - 1, 1);
  return (
    <div data-testid="month" data-month={month.month}>
      <table className={styles.table}>
        <caption className={styles.caption}>{wording.month(first)}</caption>
        <thead>
          <tr>
            {weekdayNames(wording.language).map(({ long, narrow }) => (
              <th key={long} scope="col" abbr={long} className={styles.weekday}>
                {narrow}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.date}>
              {week.map((day, place) => (
                <Day
                  key={day?.date ?? `none-${place}`}
                  day={day}
                  isToday={day?.date === today}
                  onPick={onPick}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {month.named.length > 0 && (
        <ul className={styles.named}>
          {month.named.map((named) => (
            <li key={`${named.kind} ${named.first}`}>{namedWords(named, wording)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface DayProps {
  readonly day: CalendarDay | null;
  readonly isToday: boolean;
  readonly onPick: (date: CalendarDate) => void;
}

/** A day as a button. Arrow keys go from day to day, so that a month is one stop of the Tab key. */
function Day({ day, isToday, onPick }: DayProps) {
  const styles = useStyles();
  const wording = useWording();
  if (day === null) return <td />;
  const { date, kind, isAnnounced } = day;
  const words = knownDayWords(kind, isAnnounced, wording);
  return (
    <td aria-current={isToday ? 'date' : undefined} data-date={date} data-kind={kind.kind}>
      <button
        type="button"
        className={styles.day}
        title={words}
        aria-label={`${wording.dayOfCalendar(date)}, ${words}`}
        tabIndex={day.day === 1 ? 0 : -1}
        onClick={() => onPick(date)}
        onKeyDown={(event) => {
          const next = dateByKey(event.key, date);
          if (next === null) return;
          event.preventDefault();
          document.querySelector<HTMLElement>(`[data-date="${next}"] > button`)?.focus();
        }}
      >
        <DayCell text={String(day.day)} kind={kind.kind} isToday={isToday} isAnnounced={isAnnounced} />
      </button>
    </td>
  );
}
