import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { BusinessCalendar } from '../../../domain/calendar/business-days.ts';
import type { CalendarDate } from '../../../domain/units.ts';
import { WITHIN_WINDOW } from '../ui/within-window.ts';
import { useWording } from '../wording/use-wording.ts';
import type { DayBounds } from './month-keys.ts';

const DayCalendar = lazy(async () => ({ default: (await import('./day-calendar.tsx')).DayCalendar }));

const useStyles = makeStyles({
  surface: { boxSizing: 'border-box', width: '292px', padding: '14px 16px', overflowY: 'auto' },
  // As high as most months need, so that it stays where it is from one to the next, and while it is read.
  calendar: { minHeight: '338px', display: 'grid' },
  button: { minWidth: '24px', height: '24px', padding: 0 },
});

interface Props {
  /** Whose days off and make-up workdays are marked. */
  readonly calendar: BusinessCalendar;
  readonly day: CalendarDate | null;
  readonly bounds: DayBounds;
  readonly onPick: (date: CalendarDate) => void;
  /** What the day is for. */
  readonly label: string;
  readonly testId: string;
}

/**
 * The button beside a typed day that opens a calendar to pick it from; the calendar is read when it is first opened.
 */
export function DayPicker({ calendar, day, bounds, onPick, label, testId }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [isOpen, setOpen] = useState(false);
  const words = t('days.choose', { label });
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      positioning={{ position: 'below', align: 'end', offset: 6, ...WITHIN_WINDOW }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          icon={<CalendarLtrRegular />}
          aria-label={words}
          title={words}
          data-testid={`${testId}-calendar`}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words} data-testid="day-calendar">
        <div className={styles.calendar}>
          <Suspense>
            <DayCalendar
              calendar={calendar}
              day={day}
              bounds={bounds}
              onPick={(date) => {
                onPick(date);
                setOpen(false);
              }}
            />
          </Suspense>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
