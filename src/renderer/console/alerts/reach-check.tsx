import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ReachCheck, ReachReport } from '../../../contract/alerts.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts } from './alert-store.ts';
import { sound } from './sounds.ts';
import { useSeverities } from './use-severities.ts';
import { useTestAlert } from './use-test-alert.ts';

const useStyles = makeStyles({
  verdict: { margin: '0 0 14px', fontSize: '15px', lineHeight: '22px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '10px' },
  line: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
  icon: { fontSize: '20px', display: 'flex', flexShrink: 0 },
  passed: { color: clockTokens.clockMet },
  failed: { color: clockTokens.clockOver },
  unknown: { color: clockTokens.clockStanding },
  found: { color: tokens.colorNeutralForeground3, marginLeft: '8px', overflowWrap: 'anywhere' },
  way: { display: 'block', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', marginTop: '18px' },
});

const ICONS = {
  passed: <CheckmarkCircleFilled />,
  failed: <ErrorCircleFilled />,
  unknown: <QuestionCircleRegular />,
};

/** "Can I reach you?": what must be so for alerts to arrive, whether it is, and the way out where it is not. */
export function ReachCheckCard() {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const { all: severities } = useSeverities();
  const reach = useAlerts(({ state }) => state?.reach);
  const { test, said } = useTestAlert();
  if (reach === undefined) return null;
  return (
    <section
      className={shared.sheet}
      aria-labelledby="alerts-reach"
      data-testid="reach-check"
      data-place="reach"
    >
      <h3 id="alerts-reach" className={shared.heading}>
        {t('alerts.reach.title')}
      </h3>
      <p className={styles.verdict} role="status">
        {t(`alerts.reach.${verdictOf(reach)}`)}
      </p>
      <ul className={styles.list}>
        {reach.checks.map((check) => (
          <CheckLine key={check.check} {...check} />
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onClick={() => told(bridge.checkReach())} data-testid="check-reach">
          {t('alerts.reach.again')}
        </Button>
        <Button onClick={test} data-testid="test-alert">
          {t('alerts.reach.test')}
        </Button>
        {severities.map((severity) => (
          <Button key={severity} appearance="subtle" onClick={() => sound(severity, true)}>
            {t('alerts.reach.sound', { severity })}
          </Button>
        ))}
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

function verdictOf({ canArrive, isFocusMode }: ReachReport): 'can' | 'held' | 'cannot' {
  if (!canArrive) return 'cannot';
  return isFocusMode ? 'held' : 'can';
}

/** Do not disturb is a switch: that it is off is what is in order. */
function outcomeOf(check: ReachCheck['check'], outcome: ReachCheck['outcome']) {
  if (check !== 'focus-mode' || outcome === 'unknown') return outcome;
  return outcome === 'passed' ? 'off' : 'on';
}

function CheckLine({ check, outcome, found }: ReachCheck) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <li className={styles.line} data-check={check} data-outcome={outcome}>
      <span className={mergeClasses(styles.icon, styles[outcome])} aria-hidden="true">
        {ICONS[outcome]}
      </span>
      <span>
        {t('alerts.reach.line', {
          check: t(`alerts.reach.check.${check}`),
          outcome: t(`alerts.reach.outcome.${outcomeOf(check, outcome)}`),
        })}
        {found !== '' && <span className={styles.found}>{found}</span>}
        {(outcome === 'failed' || (check === 'sound' && outcome === 'unknown')) && (
          <span className={styles.way}>{t(`alerts.reach.way.${check}`)}</span>
        )}
      </span>
    </li>
  );
}
