import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import { BreachedAtOnce } from '../case/breached-at-once.tsx';
import { useBook } from '../desk/rules.ts';
import { focusFirstWrong } from '../ui/focus-first-wrong.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { WideDialog } from '../ui/wide-dialog.tsx';
import { useNow } from '../use-now.ts';
import { Answer } from '../what-if/answer.tsx';
import { useWording } from '../wording/use-wording.ts';
import { type LogDraft, readLog } from './log-draft.ts';
import { LogForm } from './log-form.tsx';
import { bringBackLog, clearLog, closeLog, logCase, useLog } from './log-store.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(320px, 430px) minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    paddingTop: '6px',
    '@media (max-width: 980px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lead: { margin: '0 0 14px', fontSize: '13px', lineHeight: '19px', color: tokens.colorNeutralForeground2 },
  none: { margin: 0, fontSize: '14px', color: tokens.colorNeutralForeground3 },
});

/** A case that came in past the help desk is logged, with its deadline and why beside it as it is typed. */
export function LogDialog() {
  const { isOpen, draft } = useLog();
  return isOpen && draft !== null ? <OpenDialog draft={draft} /> : null;
}

function OpenDialog({ draft }: { readonly draft: LogDraft }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { t } = useWording();
  const book = useBook();
  const now = useNow();
  const { cleared, isTried, isLogging, problem } = useLog();
  const { asked, logged, isBreachedAtOnce, errors } = readLog(draft, book, now);
  const { subject: _, ...always } = errors;
  return (
    <WideDialog
      title={t('logCase.title')}
      closeLabel={t('logCase.close')}
      onClose={closeLog}
      onSubmit={(form) => {
        void logCase(logged);
        if (logged === null) focusFirstWrong(form);
      }}
      testId="log-dialog"
    >
      <DialogContent>
        <p className={styles.lead}>{t('logCase.lead')}</p>
        <div className={styles.columns}>
          <LogForm draft={draft} asked={asked} errors={isTried ? errors : always} />
          <section className={shared.sheet} aria-label={t('logCase.answer')}>
            {asked === null ? (
              <p className={styles.none} role="status">
                {t('whatIf.incomplete')}
              </p>
            ) : (
              <Answer subject={asked}>
                {isBreachedAtOnce && <BreachedAtOnce>{t('logCase.breached')}</BreachedAtOnce>}
              </Answer>
            )}
          </section>
        </div>
        {problem !== null && <ProblemText problem={problem} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={cleared === null ? clearLog : bringBackLog} data-testid="log-clear">
          {t(cleared === null ? 'logCase.clear' : 'logCase.bringBack')}
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={isLogging} data-testid="log-now-button">
          {isLogging ? t('logCase.logging') : t('logCase.log')}
        </Button>
      </DialogActions>
    </WideDialog>
  );
}
