import { Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDate } from '../../../domain/units.ts';
import { DayInput } from '../days/day-input.tsx';
import { ANY_DAY } from '../days/month-keys.ts';
import { typedDay } from '../days/typed-day.ts';
import { useBook } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  field: { maxWidth: '184px' },
  day: { width: '182px' },
});

interface Props {
  /** The day that counts; empty for none. */
  readonly day: CalendarDate | '';
  /** Hears each day that is whole; that none counts, once the field is left without one. */
  readonly onDay: (day: CalendarDate | '') => void;
  readonly label: string;
  /** What is wrong with the day beside the other one; `null` for nothing. */
  readonly problem: string | null;
  readonly testId: string;
}

/** A day that bounds a period; what is no day is said once the field is left. */
export function DayField({ day, onDay, label, problem, testId }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { calendar } = useBook();
  const [text, setText] = useState<string>(day);
  const [isLeft, setLeft] = useState(true);
  const isDay = typedDay(text) !== null;
  const isWrong = text.trim() !== '' && !isDay;
  const take = (value: string) => {
    setText(value);
    setLeft(false);
    const next = typedDay(value);
    if (next !== null || value.trim() === '') onDay(next ?? '');
  };
  const leave = () => {
    setLeft(true);
    if (!isDay) onDay('');
  };
  return (
    <Field className={styles.field} validationMessage={isLeft && isWrong ? t('days.notADay') : problem}>
      <DayInput
        className={styles.day}
        text={text}
        onText={take}
        onLeave={leave}
        label={label}
        calendar={calendar}
        bounds={ANY_DAY}
        testId={testId}
      />
    </Field>
  );
}
