import { makeStyles, tokens } from '@fluentui/react-components';
import { type DayWindow, timeOfDay, type WorkingHours } from '../../../domain/calendar/working-hours.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: {
    margin: '5px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly hours: WorkingHours | undefined;
  /** Earlier dates are left out. */
  readonly from: CalendarDate;
}

/** The dates from `from` on for which the hours say something of their own. */
export function ExceptionList({ hours, from }: Props) {
  const styles = useStyles();
  const { t, name, dayOfCalendar } = useWording();
  const exceptions = hours?.kind === 'windows' ? Object.entries(hours.exceptions ?? {}) : [];
  const ahead = exceptions.filter(([date]) => date >= from).sort(([a], [b]) => (a < b ? -1 : 1));
  if (ahead.length === 0) return null;
  const windowsWords = (windows: readonly DayWindow[]) =>
    windows.length === 0
      ? t('rules.exceptionClosed')
      : windows.map((window) => t('rules.windowIs', edgesOf(window))).join(t('rules.comma'));
  return (
    <ul className={styles.list} aria-label={t('rules.exceptions')} data-testid="exceptions">
      {ahead.map(([date, exception]) => (
        <li key={date}>
          {t('rules.exceptionLine', {
            day: dayOfCalendar(date),
            name: name(exception.name),
            windows: windowsWords(exception.windows),
          })}
        </li>
      ))}
    </ul>
  );
}

function edgesOf({ opensMinute, closesMinute }: DayWindow) {
  return { opens: timeOfDay(opensMinute), closes: timeOfDay(closesMinute) };
}
