import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { programClock } from '../clock.ts';
import { useBook } from '../desk/rules.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { TermsFields } from '../ui/terms-fields.tsx';
import { useWording } from '../wording/use-wording.ts';
import { askableDays, type Question, type QuestionErrors, serviceTypesAt, wallOf } from './question.ts';
import { ask } from './question-store.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '12px' },
  opened: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    alignItems: 'start',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  now: { justifySelf: 'start' },
});

interface Props {
  readonly question: Question;
  readonly errors: QuestionErrors;
}

/** What is asked: the terms of a case and when it is opened, by the clocks of Beijing. */
export function QuestionForm({ question, errors }: Props) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const book = useBook();
  const now = programClock.now();
  const change = (part: Partial<Question>) => ask({ ...question, ...part });
  return (
    <form
      className={`${shared.sheet} ${styles.form}`}
      noValidate
      aria-label={t('whatIf.question')}
      onSubmit={(event) => event.preventDefault()}
    >
      <TermsFields
        policy={book.inForce(now, question.terms.serviceType)}
        serviceTypes={serviceTypesAt(book, now)}
        terms={question.terms}
        onChange={(terms) => change({ terms: { ...question.terms, ...terms } })}
      />
      <div className={styles.opened}>
        <Field
          label={t('whatIf.day')}
          validationState={errors.day === undefined ? 'none' : 'error'}
          validationMessage={
            errors.day === undefined ? null : t(`whatIf.error.day.${errors.day}`, askableDays(book))
          }
        >
          <Input
            value={question.day}
            placeholder="2026-09-18"
            autoComplete="off"
            onChange={(_, { value }) => change({ day: value })}
            data-testid="what-if-day"
          />
        </Field>
        <Field
          label={t('whatIf.time')}
          validationState={errors.time === undefined ? 'none' : 'error'}
          validationMessage={errors.time === undefined ? null : t(`whatIf.error.time.${errors.time}`)}
        >
          <Input
            value={question.time}
            placeholder="22:30"
            autoComplete="off"
            onChange={(_, { value }) => change({ time: value })}
            data-testid="what-if-time"
          />
        </Field>
      </div>
      <Button
        className={styles.now}
        size="small"
        icon={<ClockRegular />}
        onClick={() => change(wallOf(programClock.now()))}
        data-testid="what-if-now"
      >
        {t('whatIf.now')}
      </Button>
    </form>
  );
}
