import { Button } from '@fluentui/react-components';
import type { EpochMs } from '../../../domain/units.ts';
import { countHeld } from '../../vault/ledger-reads.ts';
import { useStored } from '../desk/use-stored.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { leadToPlace } from '../hands/lead-to-place.ts';
import { told } from '../notices/told.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAlerts } from './alert-store.ts';
import { CentreLine } from './centre-line.tsx';
import { beQuietFor, type Quiet, useQuiet } from './quiet-for.ts';
import { useSeverities } from './use-severities.ts';

/**
 * Until when it is quiet, by the shifts or since somebody said so, what comes all the same, how many alerts wait, and
 * the way to end it; nothing while it is not quiet.
 */
export function QuietLine() {
  const now = useNow();
  const quiet = useQuiet(now);
  return quiet === null ? null : <Line quiet={quiet} now={now} />;
}

function Line({ quiet: { until, isSaid }, now }: { readonly quiet: Quiet; readonly now: EpochMs }) {
  const { t, when } = useWording();
  const { top } = useSeverities();
  const waiting = useStored(countHeld) ?? 0;
  const severePasses = useAlerts(({ state }) => state?.settings.quiet.severePasses ?? false);
  const words = t('alerts.quiet.line', {
    until: t(isSaid ? 'alerts.quiet.said' : 'alerts.quiet.hours', { when: when(until, now, BEIJING) }),
    rest: t(severePasses ? 'alerts.quiet.butSevere' : 'alerts.quiet.all', { severity: top }),
    waiting: waiting === 0 ? '' : t('alerts.quiet.waiting', { count: waiting }),
  });
  const seeShifts = () => {
    showOverlay(null);
    leadToPlace('alerts', 'quiet-hours');
  };
  return (
    <CentreLine words={words.trim()} testId="quiet-line">
      {isSaid ? (
        <Button size="small" onClick={() => told(beQuietFor(0))} data-testid="quiet-end">
          {t('alerts.quiet.end')}
        </Button>
      ) : (
        <Button size="small" onClick={seeShifts} data-testid="quiet-shifts">
          {t('alerts.quiet.shifts')}
        </Button>
      )}
    </CentreLine>
  );
}
