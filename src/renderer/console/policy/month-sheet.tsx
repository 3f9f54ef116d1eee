import { makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/units.ts';
import { weekdayNames } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { DayCell } from './day-cell.tsx';
import { dayWords, namedWords } from './day-words.ts';
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
}

/** A month: its days in weeks, and below them in words what is special about it. */
export function MonthSheet({ year, month, today }: Props) {
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
                <Day key={day?.date ?? `none-${place}`} day={day} isToday={day?.date === today} />
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

function Day({ day, isToday }: { readonly day: CalendarDay | null; readonly isToday: boolean }) {
  const wording = useWording();
  if (day === null) return <td />;
  return (
    <td
      title={dayWords(day.kind, wording)}
      aria-current={isToday ? 'date' : undefined}
      data-date={day.date}
      data-kind={day.kind.kind}
    >
      <DayCell text={String(day.day)} kind={day.kind.kind} isToday={isToday} />
    </td>
  );
}
