import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type CalendarId, calendarIdSchema } from '../../../domain/rules/rules.ts';
import type { CalendarDate, EpochMs } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { AnnounceYear } from '../rules/announce-year.tsx';
import { DayEditor } from '../rules/day-editor.tsx';
import { OwnDays } from '../rules/own-days.tsx';
import { useWording } from '../wording/use-wording.ts';
import { YearCalendar } from './year-calendar.tsx';

const useStyles = makeStyles({
  choice: { maxWidth: '320px', marginBottom: '14px' },
  own: { margin: '14px 0' },
});

interface Props {
  /** The calendar that is shown at first. */
  readonly initial: CalendarId;
  readonly now: EpochMs;
}

/** The calendars that policies are read on: looked at by years, and changed by import or day by day. */
export function CalendarSection({ initial, now }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const book = useBook();
  const [id, setId] = useState(initial);
  const [edited, setEdited] = useState<CalendarDate | null>(null);
  const calendar = book.calendars.find((each) => each.id === id) ?? book.calendar;
  return (
    <>
      <Field label={t('rules.calendarOf')} orientation="horizontal" className={styles.choice}>
        <Select
          value={id}
          onChange={(_, { value }) => setId(calendarIdSchema.parse(value))}
          data-testid="choose-calendar"
        >
          {calendarIdSchema.options.map((each) => (
            <option key={each} value={each}>
              {t(`rules.calendarIs.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <YearCalendar
        key={id}
        calendar={calendar}
        now={now}
        announce={(year) => <AnnounceYear calendar={id} year={year} />}
        onPick={setEdited}
      >
        <div className={styles.own}>
          <OwnDays calendar={id} />
        </div>
      </YearCalendar>
      {edited !== null && <DayEditor calendar={id} date={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
