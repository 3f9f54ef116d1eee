import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { programClock } from '../clock.ts';
import { DayInput } from '../days/day-input.tsx';
import type { DayBounds } from '../days/month-keys.ts';
import { tidyTime } from '../days/typed-time.ts';
import { useBook } from '../desk/rules.ts';
import { TermsFields } from '../ui/terms-fields.tsx';
import { type Question, serviceTypesAt, wallOf } from './question.ts';

const useStyles = makeStyles({
  opened: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    alignItems: 'start',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  now: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  ago: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** What the fields of a question are called, and what is wrong with two of them, in words. */
export interface QuestionWords {
  readonly day: string;
  readonly time: string;
  readonly now: string;
  /** How long ago the time is; empty where nobody needs to be told. */
  readonly ago: string;
  readonly wrongDay: string | null;
  readonly wrongTime: string | null;
}

interface Props {
  readonly question: Question;
  readonly words: QuestionWords;
  /** The days that the calendar offers. */
  readonly bounds: DayBounds;
  readonly onChange: (part: Partial<Question>) => void;
  /** How the fields begin in tests. */
  readonly testId: 'what-if' | 'log';
}

/** The terms of a case and when it is opened, by the clocks of Beijing: all that its clock is made of. */
export function QuestionFields({ question, words, bounds, onChange, testId }: Props) {
  const styles = useStyles();
  const book = useBook();
  const time = tidyTime(question.time);
  const now = programClock.now();
  const policy = book.inForce(now, question.terms.serviceType);
  return (
    <>
      <TermsFields
        policy={policy}
        serviceTypes={serviceTypesAt(book, now)}
        terms={question.terms}
        onChange={(terms) => onChange({ terms: { ...question.terms, ...terms } })}
      />
      <div className={styles.opened}>
        <WallField label={words.day} wrong={words.wrongDay}>
          <DayInput
            text={question.day}
            onText={(day) => onChange({ day })}
            label={words.day}
            calendar={book.calendarOf(policy)}
            bounds={bounds}
            testId={`${testId}-day`}
          />
        </WallField>
        <WallField label={words.time} wrong={words.wrongTime}>
          <Input
            value={question.time}
            placeholder="22:30"
            autoComplete="off"
            onChange={(_, { value }) => onChange({ time: value })}
            onBlur={() => time !== question.time && onChange({ time })}
            data-testid={`${testId}-time`}
          />
        </WallField>
      </div>
      <div className={styles.now}>
        <Button
          size="small"
          icon={<ClockRegular />}
          onClick={() => onChange(wallOf(programClock.now()))}
          data-testid={`${testId}-now`}
        >
          {words.now}
        </Button>
        {words.ago !== '' && (
          <span className={styles.ago} data-testid={`${testId}-ago`}>
            {words.ago}
          </span>
        )}
      </div>
    </>
  );
}

interface WallProps {
  readonly label: string;
  readonly wrong: string | null;
  readonly children: ReactElement;
}

function WallField({ label, wrong, children }: WallProps) {
  return (
    <Field label={label} validationState={wrong === null ? 'none' : 'error'} validationMessage={wrong}>
      {children}
    </Field>
  );
}
