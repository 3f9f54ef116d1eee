import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BusinessCalendar } from '../../../domain/calendar/business-days.ts';
import { useWording } from '../wording/use-wording.ts';
import { DayPicker } from './day-picker.tsx';
import type { DayBounds } from './month-keys.ts';
import { typedDay } from './typed-day.ts';

const useStyles = makeStyles({
  input: { paddingRight: '4px' },
  after: { display: 'flex', alignItems: 'center', gap: '2px' },
  weekday: { fontSize: '12px', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** As it is typed. */
  readonly text: string;
  /** Hears what is typed, and each day in its common form: picked, or typed once the field is left. */
  readonly onText: (text: string) => void;
  /** Hears that the field is left, or Enter is pressed in it. */
  readonly onLeave?: () => void;
  /** What the day is for. */
  readonly label: string;
  /** Whose days off and make-up workdays its calendar marks. */
  readonly calendar: BusinessCalendar;
  /** From when to when its calendar offers days; others can be typed, and are for the form to refuse. */
  readonly bounds: DayBounds;
  readonly className?: string;
  readonly testId: string;
}

/**
 * A day, typed in the form that reads the same everywhere, or picked from a calendar; its weekday is said behind it.
 */
export function DayInput(props: Props) {
  const { text, onText, onLeave, label, calendar, bounds, className, testId } = props;
  const styles = useStyles();
  const { t, weekdayOf } = useWording();
  const day = typedDay(text);
  const leave = () => {
    if (day !== null && day !== text) onText(day);
    onLeave?.();
  };
  return (
    <Input
      className={mergeClasses(styles.input, className)}
      value={text}
      maxLength={20}
      placeholder={t('days.form')}
      autoComplete="off"
      aria-label={label}
      contentAfter={
        <span className={styles.after}>
          <span className={styles.weekday}>{day === null ? '' : weekdayOf(day)}</span>
          <DayPicker
            calendar={calendar}
            day={day}
            bounds={bounds}
            onPick={onText}
            label={label}
            testId={testId}
          />
        </span>
      }
      onChange={(_, { value }) => onText(value)}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
      data-testid={testId}
    />
  );
}
