import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Source } from '../../../contract/source.ts';
import { useDesk } from '../desk/desk.ts';
import { intoSight } from '../ui/into-sight.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { CheckSteps } from './check-steps.tsx';
import { RemoveSource } from './remove-source.tsx';
import { savedSourceWords } from './saved-source-words.ts';
import type { SourceWork } from './use-source-work.ts';

const useStyles = makeStyles({
  // Stays in sight below a form that is longer than the dialog.
  foot: {
    position: 'sticky',
    // The padding of what scrolls: in a very low window that is the whole dialog.
    bottom: '-2px',
    '@media (max-height: 359px)': { bottom: '-24px' },
    zIndex: 1,
    display: 'grid',
    rowGap: '8px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  push: { flexGrow: 1 },
  said: { fontSize: '13px', fontWeight: 600 },
  saved: { color: clockTokens.clockMet },
  wrong: { color: clockTokens.clockOver },
});

interface OutcomeProps {
  readonly work: SourceWork;
  readonly onCheck: () => void;
}

/** What the last check of a connection came to; nothing before there was one. */
export function CheckOutcome({ work, onCheck }: OutcomeProps) {
  if (work.report === null) return null;
  return (
    <div ref={intoSight}>
      <CheckSteps report={work.report} onTryAgain={onCheck} />
    </div>
  );
}

interface Props extends OutcomeProps {
  /** `null` for a new connection: there is nothing to remove. */
  readonly source: Source | null;
  /** Whether it is being checked, or asked what it has. */
  readonly isChecking: boolean;
  readonly isSaved: boolean;
  /** Whether something is typed that is not saved. */
  readonly isChanged: boolean;
  readonly hasErrors: boolean;
  readonly onDiscard: () => void;
  readonly onRemoved: () => void;
}

/** The foot of a connection's form, always in sight: saving and checking, what is not saved, and removing. */
export function SourceFoot(props: Props) {
  const { work, source, isChecking, isSaved, isChanged, hasErrors } = props;
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const state = useDesk((desk) => desk.sources?.find(({ sourceId }) => sourceId === source?.id));
  const saved = savedSourceWords(state, wording);
  const isBusy = isChecking || work.doing !== 'nothing';
  return (
    <div className={styles.foot} data-testid="source-actions">
      {work.problem !== null && <ProblemText problem={work.problem} />}
      <div className={styles.actions}>
        {/* The form of a new connection, whose button had the focus, is another once it is saved. */}
        <Button
          type="submit"
          appearance="primary"
          autoFocus={isSaved}
          disabledFocusable={isBusy}
          data-testid="save-source"
        >
          {work.doing === 'saving' ? t('connections.saving') : t('connections.save')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={props.onCheck} data-testid="check-connection">
          {isChecking ? t('connections.checking') : t('connections.check')}
        </Button>
        {isChanged && (
          <Button
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={props.onDiscard}
            data-testid="discard-source"
          >
            {t('connections.discard')}
          </Button>
        )}
        <span role="status" className={styles.said}>
          {hasErrors ? (
            <span className={styles.wrong}>{t('connections.invalid')}</span>
          ) : isChanged ? (
            t('connections.unsaved')
          ) : (
            isSaved && <span className={saved.isWell ? styles.saved : styles.wrong}>{saved.words}</span>
          )}
        </span>
        <span className={styles.push} />
        {source !== null && <RemoveSource source={source} onRemoved={props.onRemoved} />}
      </div>
    </div>
  );
}
