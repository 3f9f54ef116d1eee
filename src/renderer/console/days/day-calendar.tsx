import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { BusinessCalendar } from '../../../domain/calendar/business-days.ts';
import { shiftMonths } from '../../../domain/calendar/dates.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { monthOf } from './month.ts';
import { type DayBounds, focusDay, withinBounds } from './month-keys.ts';
import { MonthSheet } from './month-sheet.tsx';

const useStyles = makeStyles({
  calendar: { position: 'relative', display: 'grid', gridTemplateRows: '1fr auto', rowGap: '10px' },
  turn: { position: 'absolute', top: '-1px', right: 0, display: 'flex', gap: '2px' },
  said: { position: 'absolute', clipPath: 'inset(50%)' },
  dotted: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
  today: { justifySelf: 'start' },
});

interface Props {
  readonly calendar: BusinessCalendar;
  /** The day that is chosen so far. */
  readonly day: CalendarDate | null;
  readonly bounds: DayBounds;
  readonly onPick: (date: CalendarDate) => void;
}

/**
 * A month with its days off and make-up workdays, from which a day is picked; it opens on the chosen day, or on today.
 * The days come before the buttons, so that the focus begins on them.
 */
export function DayCalendar({ calendar, day, bounds, onPick }: Props) {
  const styles = useStyles();
  const { t, dayOfCalendar, monthOfCalendar } = useWording();
  const today = dateInZone(useNow(), BEIJING);
  const sheet = useRef<HTMLDivElement>(null);
  const [standing, setStanding] = useState(() => withinBounds(day ?? today, bounds));
  // A key leads to a day that is in the page only once its month is shown.
  const [moved, setMoved] = useState<CalendarDate | null>(standing);
  useEffect(() => {
    if (moved !== null) focusDay(sheet.current, moved);
  }, [moved]);
  const month = monthOf(calendar, Number(standing.slice(0, 4)), Number(standing.slice(5, 7)));
  const isAnnounced = month.weeks.flat().every((each) => each === null || each.isAnnounced);
  const turn = (months: number) => {
    setStanding(withinBounds(shiftMonths(standing, months), bounds));
    setMoved(null);
  };
  const turnButton = (months: 1 | -1) => {
    const next = shiftMonths(standing, months).slice(0, 'YYYY-MM'.length);
    const label = t(months === 1 ? 'days.monthAfter' : 'days.monthBefore');
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={months === 1 ? <ChevronRightRegular /> : <ChevronLeftRegular />}
        aria-label={label}
        title={label}
        disabledFocusable={`${next}-31` < bounds.first || `${next}-01` > bounds.last}
        onClick={() => turn(months)}
        data-testid={months === 1 ? 'month-after' : 'month-before'}
      />
    );
  };
  return (
    <div className={styles.calendar}>
      <span className={styles.said} role="status">
        {monthOfCalendar(standing)}
      </span>
      <div ref={sheet}>
        <MonthSheet
          month={month}
          title={monthOfCalendar(standing)}
          today={today}
          standing={standing}
          chosen={day}
          bounds={bounds}
          onPick={onPick}
          onMove={(date) => {
            const next = withinBounds(date, bounds);
            setStanding(next);
            setMoved(next);
          }}
        />
        {!isAnnounced && <span className={styles.dotted}>{t('days.dotted')}</span>}
      </div>
      <div className={styles.turn}>
        {turnButton(-1)}
        {turnButton(1)}
      </div>
      <Button
        size="small"
        className={styles.today}
        disabled={withinBounds(today, bounds) !== today}
        onClick={() => onPick(today)}
        data-testid="pick-today"
      >
        {t('days.today', { day: dayOfCalendar(today) })}
      </Button>
    </div>
  );
}
