import { Button, makeStyles } from '@fluentui/react-components';
import { told } from '../notices/told.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts } from './alert-store.ts';
import { beQuietFor, useSaidQuiet } from './quiet-for.ts';
import { useSeverities } from './use-severities.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 12px 8px 18px',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: clockTokens.clockNearSoft,
  },
  words: { flexGrow: 1 },
  end: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Until when it is quiet, what comes all the same, and the way to end it; nothing while it is not quiet for once. */
export function QuietLine() {
  const styles = useStyles();
  const { t, when } = useWording();
  const now = useNow();
  const { top } = useSeverities();
  const until = useSaidQuiet(now);
  const severePasses = useAlerts(({ state }) => state?.settings.quiet.severePasses ?? false);
  if (until === null) return null;
  return (
    <div className={styles.line} role="status" data-testid="quiet-line">
      <span className={styles.words}>
        {t(severePasses ? 'alerts.quiet.butSevere' : 'alerts.quiet.all', {
          when: when(until, now, BEIJING),
          severity: top,
        })}
      </span>
      <Button size="small" className={styles.end} onClick={() => told(beQuietFor(0))} data-testid="quiet-end">
        {t('alerts.quiet.end')}
      </Button>
    </div>
  );
}
