import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/units.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { weekdayNames } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { DayCell } from './day-cell.tsx';
import { knownDayWords, namedWords } from './day-words.ts';
import type { CalendarDay, Month } from './month.ts';
import { type DayBounds, dateByKey } from './month-keys.ts';

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
    ':disabled': { opacity: 0.45, cursor: 'default', backgroundColor: 'transparent' },
  },
  chosen: {
    backgroundColor: clockTokens.lineSelected,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    [FORCED_COLORS]: { outline: '3px solid Highlight' },
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
  readonly month: Month;
  readonly title: string;
  readonly today: CalendarDate;
  /** The day that the Tab key comes to. */
  readonly standing: CalendarDate;
  /** The day that counts, where one is chosen for something. */
  readonly chosen?: CalendarDate | null;
  /** Days beyond can be seen and not picked. */
  readonly bounds?: DayBounds;
  readonly onPick: (date: CalendarDate) => void;
  /** Hears to which day a key leads, be it of this month or not. */
  readonly onMove: (date: CalendarDate) => void;
}

/** A month: its days in weeks, each to be picked, and below them in words what is special about it. */
export function MonthSheet({ month, title, ...ofDays }: Props) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <div data-testid="month" data-month={month.month}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
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
                <Day key={day?.date ?? `none-${place}`} day={day} {...ofDays} />
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

interface DayProps extends Omit<Props, 'month' | 'title'> {
  readonly day: CalendarDay | null;
}

/** A day as a button. Keys go from day to day, so that a month is one stop of the Tab key. */
function Day({ day, today, standing, chosen, bounds, onPick, onMove }: DayProps) {
  const styles = useStyles();
  const wording = useWording();
  if (day === null) return <td />;
  const { date, kind, isAnnounced } = day;
  const words = knownDayWords(kind, isAnnounced, wording);
  const isToday = date === today;
  return (
    <td aria-current={isToday ? 'date' : undefined} data-date={date} data-kind={kind.kind}>
      <button
        type="button"
        className={mergeClasses(styles.day, date === chosen && styles.chosen)}
        title={words}
        aria-label={`${wording.dayOfCalendar(date)}, ${words}`}
        aria-pressed={date === chosen ? true : undefined}
        disabled={bounds !== undefined && (date < bounds.first || date > bounds.last)}
        tabIndex={date === standing ? 0 : -1}
        onClick={() => onPick(date)}
        onKeyDown={(event) => {
          const next = dateByKey(event, date);
          if (next === null) return;
          event.preventDefault();
          onMove(next);
        }}
      >
        <DayCell text={String(day.day)} kind={kind.kind} isToday={isToday} isAnnounced={isAnnounced} />
      </button>
    </td>
  );
}
