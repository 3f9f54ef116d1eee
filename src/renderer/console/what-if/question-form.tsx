import { makeStyles } from '@fluentui/react-components';
import { useBook } from '../desk/rules.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { askableDays, type Question, type QuestionErrors } from './question.ts';
import { QuestionFields } from './question-fields.tsx';
import { ask } from './question-store.ts';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: '12px' } });

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
  const { day, time } = errors;
  return (
    <form
      className={`${shared.sheet} ${styles.form}`}
      noValidate
      aria-label={t('whatIf.question')}
      onSubmit={(event) => event.preventDefault()}
    >
      <QuestionFields
        question={question}
        words={{
          day: t('whatIf.day'),
          time: t('whatIf.time'),
          now: t('whatIf.now'),
          ago: '',
          wrongDay: day === undefined ? null : t(`whatIf.error.day.${day}`, { ...askableDays(book) }),
          wrongTime: time === undefined ? null : t(`whatIf.error.time.${time}`),
        }}
        bounds={askableDays(book)}
        onChange={(part) => ask({ ...question, ...part })}
        testId="what-if"
      />
    </form>
  );
}
