import { Button, makeStyles } from '@fluentui/react-components';
import type { Source } from '../../../contract/source.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { CheckSteps, ProblemText } from './check-steps.tsx';
import { RemoveSource } from './remove-source.tsx';
import type { SourceWork } from './use-source-work.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  push: { flexGrow: 1 },
  saved: { color: clockTokens.clockMet, fontSize: '13px' },
  wrong: { color: clockTokens.clockOver, fontSize: '13px' },
});

/** What was asked for comes below the form, and perhaps below what is in sight. */
function intoSight(report: HTMLElement | null): void {
  report?.scrollIntoView({ block: 'nearest' });
}

interface Props {
  readonly work: SourceWork;
  /** `null` for a new connection: there is nothing to remove. */
  readonly source: Source | null;
  readonly isSaved: boolean;
  readonly hasErrors: boolean;
  readonly onRemoved: () => void;
}

/** The end of a connection's form: what the check and saving came to, and the buttons for both and for removing. */
export function SourceActions({ work, source, isSaved, hasErrors, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const isBusy = work.doing !== 'nothing';
  return (
    <>
      {work.report !== null && (
        <div ref={intoSight}>
          <CheckSteps report={work.report} onTryAgain={() => void work.check()} />
        </div>
      )}
      {work.problem !== null && <ProblemText problem={work.problem} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={isBusy} data-testid="save-source">
          {work.doing === 'saving' ? t('connections.saving') : t('connections.save')}
        </Button>
        <Button disabled={isBusy} onClick={() => void work.check()} data-testid="check-connection">
          {work.doing === 'checking' ? t('connections.checking') : t('connections.check')}
        </Button>
        <span role="status" className={isSaved ? styles.saved : styles.wrong}>
          {isSaved && t('connections.saved')}
          {hasErrors && t('connections.invalid')}
        </span>
        <span className={styles.push} />
        {source !== null && <RemoveSource source={source} onRemoved={onRemoved} />}
      </div>
    </>
  );
}
