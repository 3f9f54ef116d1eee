import { Button } from '@fluentui/react-components';
import { told } from '../notices/told.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts } from './alert-store.ts';
import { CentreLine } from './centre-line.tsx';
import { beQuietFor, useSaidQuiet } from './quiet-for.ts';
import { useSeverities } from './use-severities.ts';

/** Until when it is quiet, what comes all the same, and the way to end it; nothing while it is not quiet for once. */
export function QuietLine() {
  const { t, when } = useWording();
  const now = useNow();
  const { top } = useSeverities();
  const until = useSaidQuiet(now);
  const severePasses = useAlerts(({ state }) => state?.settings.quiet.severePasses ?? false);
  if (until === null) return null;
  const words = t(severePasses ? 'alerts.quiet.butSevere' : 'alerts.quiet.all', {
    when: when(until, now, BEIJING),
    severity: top,
  });
  return (
    <CentreLine words={words} testId="quiet-line">
      <Button size="small" onClick={() => told(beQuietFor(0))} data-testid="quiet-end">
        {t('alerts.quiet.end')}
      </Button>
    </CentreLine>
  );
}
