import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDate } from '../../../domain/units.ts';
import { useWording } from '../wording/use-wording.ts';
import { typedDay } from './typed-day.ts';

const useStyles = makeStyles({
  field: { maxWidth: '160px' },
  day: { width: '158px', fontVariantNumeric: 'tabular-nums' },
  weekday: { fontSize: '12px', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** The day that counts; empty for none. */
  readonly day: CalendarDate | '';
  /** Hears each day that is typed whole; that none counts, once the field is left without one. */
  readonly onDay: (day: CalendarDate | '') => void;
  readonly label: string;
  /** What is wrong with the day beside the other one; `null` for nothing. */
  readonly problem: string | null;
  readonly testId: string;
}

/** A day of the calendar, typed in the form that reads the same everywhere; its weekday is said behind it. */
export function DayField({ day, onDay, label, problem, testId }: Props) {
  const styles = useStyles();
  const { t, weekdayOf } = useWording();
  const [text, setText] = useState<string>(day);
  const [isLeft, setLeft] = useState(true);
  const typed = typedDay(text);
  const isWrong = text.trim() !== '' && typed === null;
  const type = (value: string) => {
    setText(value);
    setLeft(false);
    const next = typedDay(value);
    if (next !== null || value.trim() === '') onDay(next ?? '');
  };
  const leave = () => {
    setLeft(true);
    if (typed !== null) setText(typed);
    else onDay('');
  };
  return (
    <Field className={styles.field} validationMessage={isLeft && isWrong ? t('review.notADay') : problem}>
      <Input
        className={styles.day}
        value={text}
        maxLength={20}
        placeholder={t('review.dayForm')}
        aria-label={label}
        contentAfter={<span className={styles.weekday}>{typed === null ? '' : weekdayOf(typed)}</span>}
        onChange={(_, { value }) => type(value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
        data-testid={testId}
      />
    </Field>
  );
}
