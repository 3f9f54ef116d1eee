import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { programClock } from '../clock.ts';
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
  now: { justifySelf: 'start' },
});

/** What the fields of a question are called, and what is wrong with two of them, in words. */
export interface QuestionWords {
  readonly day: string;
  readonly time: string;
  readonly now: string;
  readonly wrongDay: string | null;
  readonly wrongTime: string | null;
}

interface Props {
  readonly question: Question;
  readonly words: QuestionWords;
  readonly onChange: (part: Partial<Question>) => void;
  /** How the fields begin in tests. */
  readonly testId: 'what-if' | 'log';
}

/** The terms of a case and when it is opened, by the clocks of Beijing: all that its clock is made of. */
export function QuestionFields({ question, words, onChange, testId }: Props) {
  const styles = useStyles();
  const book = useBook();
  const now = programClock.now();
  return (
    <>
      <TermsFields
        policy={book.inForce(now, question.terms.serviceType)}
        serviceTypes={serviceTypesAt(book, now)}
        terms={question.terms}
        onChange={(terms) => onChange({ terms: { ...question.terms, ...terms } })}
      />
      <div className={styles.opened}>
        <WallField
          label={words.day}
          wrong={words.wrongDay}
          value={question.day}
          example="2026-09-18"
          onChange={(day) => onChange({ day })}
          testId={`${testId}-day`}
        />
        <WallField
          label={words.time}
          wrong={words.wrongTime}
          value={question.time}
          example="22:30"
          onChange={(time) => onChange({ time })}
          testId={`${testId}-time`}
        />
      </div>
      <Button
        className={styles.now}
        size="small"
        icon={<ClockRegular />}
        onClick={() => onChange(wallOf(programClock.now()))}
        data-testid={`${testId}-now`}
      >
        {words.now}
      </Button>
    </>
  );
}

interface WallProps {
  readonly label: string;
  readonly wrong: string | null;
  readonly value: string;
  readonly example: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}

function WallField({ label, wrong, value, example, onChange, testId }: WallProps) {
  return (
    <Field label={label} validationState={wrong === null ? 'none' : 'error'} validationMessage={wrong}>
      <Input
        value={value}
        placeholder={example}
        autoComplete="off"
        onChange={(_, { value: typed }) => onChange(typed)}
        data-testid={testId}
      />
    </Field>
  );
}
