import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import type { StoredCase } from '../../../domain/cases/case.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import { BreachedAtOnce } from '../case/breached-at-once.tsx';
import { useCaseEntry } from '../case/use-case-entry.ts';
import { useBook, useBooks } from '../desk/rules.ts';
import { focusFirstWrong } from '../ui/focus-first-wrong.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { WideDialog } from '../ui/wide-dialog.tsx';
import { useNow } from '../use-now.ts';
import { Answer } from '../what-if/answer.tsx';
import { useWording } from '../wording/use-wording.ts';
import { draftOf, type LogDraft, readLog } from './log-draft.ts';
import { LogForm } from './log-form.tsx';
import {
  bringBackLog,
  clearLog,
  closeLog,
  correctCase,
  forgetCorrection,
  logCase,
  useLog,
} from './log-store.ts';

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

/**
 * A case that came in past the help desk is logged, or put right, with its deadline and why beside it as it is typed.
 */
export function LogDialog() {
  const { open, draft, correction } = useLog();
  if (open === 'correction' && correction !== null)
    return <OpenCorrection draft={correction.draft} subject={correction.subject} />;
  return open === 'new' && draft !== null ? <OpenNew draft={draft} /> : null;
}

function OpenNew({ draft }: { readonly draft: LogDraft }) {
  return <OpenDialog draft={draft} known={null} book={useBook()} />;
}

/** The case as it is by now, under the rules that are its own. */
function OpenCorrection({ draft, subject }: { readonly draft: LogDraft; readonly subject: StoredCase }) {
  const entry = useCaseEntry(subject.id);
  const book = useBooks().of(subject.id);
  return <OpenDialog draft={draft} known={entry?.subject ?? subject} book={book} />;
}

interface DialogProps {
  readonly draft: LogDraft;
  /** The case that is put right; `null` where a new one is logged. */
  readonly known: StoredCase | null;
  /** By what its clock is read. */
  readonly book: PolicyBook;
}

function OpenDialog({ draft, known, book }: DialogProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { t } = useWording();
  const now = useNow();
  const { isTried, problem } = useLog();
  const { asked, logged, isBreachedAtOnce, errors } = readLog(draft, book, now, known);
  const { subject: _, ...always } = errors;
  return (
    <WideDialog
      title={known === null ? t('logCase.title') : t('logCase.correctTitle', { key: known.key })}
      closeLabel={t('logCase.close')}
      onClose={closeLog}
      onSubmit={(form) => {
        void (known === null ? logCase(logged) : correctCase(logged));
        if (logged === null) focusFirstWrong(form);
      }}
      testId="log-dialog"
    >
      <DialogContent>
        <p className={styles.lead}>{t(known === null ? 'logCase.lead' : 'logCase.correctLead')}</p>
        <div className={styles.columns}>
          <LogForm draft={draft} isNew={known === null} asked={asked} errors={isTried ? errors : always} />
          <section className={shared.sheet} aria-label={t('logCase.answer')}>
            {asked === null ? (
              <p className={styles.none} role="status">
                {t('whatIf.incomplete')}
              </p>
            ) : (
              <Answer subject={asked} book={book}>
                {isBreachedAtOnce && <BreachedAtOnce>{t('logCase.breached')}</BreachedAtOnce>}
              </Answer>
            )}
          </section>
        </div>
        {problem !== null && <ProblemText problem={problem} />}
      </DialogContent>
      <DialogActions>
        {known === null ? <LogActions /> : <CorrectionActions draft={draft} known={known} />}
      </DialogActions>
    </WideDialog>
  );
}

function LogActions() {
  const { t } = useWording();
  const { cleared, isLogging } = useLog();
  return (
    <>
      <Button onClick={cleared === null ? clearLog : bringBackLog} data-testid="log-clear">
        {t(cleared === null ? 'logCase.clear' : 'logCase.bringBack')}
      </Button>
      <Button type="submit" appearance="primary" disabledFocusable={isLogging} data-testid="log-now-button">
        {isLogging ? t('logCase.logging') : t('logCase.log')}
      </Button>
    </>
  );
}

function CorrectionActions({ draft, known }: { readonly draft: LogDraft; readonly known: StoredCase }) {
  const { t } = useWording();
  const { isLogging } = useLog();
  const isAsLogged = JSON.stringify(draft) === JSON.stringify(draftOf(known));
  return (
    <>
      <Button onClick={forgetCorrection} disabledFocusable={isAsLogged} data-testid="correction-forget">
        {t('logCase.asLogged')}
      </Button>
      <Button type="submit" appearance="primary" disabledFocusable={isLogging} data-testid="log-now-button">
        {isLogging ? t('logCase.correcting') : t('logCase.correctNow')}
      </Button>
    </>
  );
}
