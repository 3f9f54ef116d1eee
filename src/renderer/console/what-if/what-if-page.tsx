import { makeStyles, tokens } from '@fluentui/react-components';
import { useBook } from '../desk/rules.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import { Answer } from './answer.tsx';
import { readQuestion } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { useQuestion } from './question-store.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(360px, 430px) minmax(0, 1fr)',
    gap: '20px',
    alignItems: 'start',
    '@media (max-width: 980px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  none: { margin: 0, fontSize: '14px', color: tokens.colorNeutralForeground3 },
});

/** When a case would be due: asked in a form, answered beside it as it is typed. */
export function WhatIfPage() {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const question = useQuestion();
  const book = useBook();
  const read = readQuestion(question, book);
  return (
    <main className={shared.page} data-testid="what-if-page">
      <div className={shared.column}>
        <div>
          <h2 className={shared.title}>{t('whatIf.title')}</h2>
          <p className={shared.lead}>{t('whatIf.lead')}</p>
        </div>
        <div className={styles.columns}>
          <QuestionForm question={question} errors={read.ok ? {} : read.errors} />
          <section className={shared.sheet} aria-label={t('whatIf.answer')}>
            {read.ok ? (
              <Answer subject={read.subject} book={book} />
            ) : (
              <p className={styles.none} role="status">
                {t('whatIf.incomplete')}
              </p>
            )}
          </section>
        </div>
      </div>
    </main>
  );
}
