import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleFilled,
  InfoRegular,
} from '@fluentui/react-icons';
import type { CheckReport } from '../../../contract/check-report.ts';
import { isAsItShouldBe } from '../../../contract/problem.ts';
import { ProxyWayOut } from '../proxy/proxy-sign-in-form.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { checkWay } from './check-way.ts';

const useStyles = makeStyles({
  report: {
    display: 'grid',
    rowGap: '10px',
    padding: '12px 14px',
    borderRadius: '8px',
    backgroundColor: clockTokens.ground,
  },
  steps: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px', fontSize: '13px' },
  step: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { whiteSpace: 'nowrap' },
  word: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  found: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, textAlign: 'right' },
  note: { display: 'block', color: tokens.colorNeutralForeground1, fontWeight: 600 },
  passed: { color: clockTokens.clockMet, fontSize: '16px' },
  failed: { color: clockTokens.clockOver, fontSize: '16px' },
  'not-tried': { color: tokens.colorNeutralForeground3, fontSize: '16px' },
  'not-there': { color: tokens.colorNeutralForeground2, fontSize: '16px' },
});

const ICONS = {
  passed: CheckmarkCircleFilled,
  failed: DismissCircleFilled,
  'not-tried': CircleRegular,
  'not-there': InfoRegular,
} as const;

interface Props {
  readonly report: CheckReport;
  readonly onTryAgain: () => void;
}

/** What a check of a connection found, step by step, and what to do about the step that failed. */
export function CheckSteps({ report, onTryAgain }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const isNormal = report.problem !== null && isAsItShouldBe(report.problem);
  return (
    <div className={styles.report} role="status" data-testid="check-report">
      <ol className={styles.steps}>
        {report.steps.map(({ step, outcome, found, note }) => {
          const look = outcome === 'failed' && isNormal ? 'not-there' : outcome;
          const Icon = ICONS[look];
          return (
            <li
              key={step}
              className={styles.step}
              data-testid="check-step"
              data-step={step}
              data-outcome={outcome}
            >
              <Icon className={styles[look]} aria-hidden="true" />
              <span className={styles.name}>{t(`connections.step.${step}`)}</span>
              <span className={styles.word}>{t(`connections.outcome.${look}`)}</span>
              <span className={styles.found}>
                {found}
                {note !== undefined && (
                  <span className={styles.note} data-testid="check-note" data-note={note.kind}>
                    {t(`connections.stepNote.${note.kind}`, note)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {report.problem !== null && (
        <>
          <ProblemText problem={report.problem} way={checkWay(report.problem, wording)} />
          <ProxyWayOut problem={report.problem} onKept={onTryAgain} />
        </>
      )}
    </div>
  );
}
