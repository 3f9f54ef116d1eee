import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowSyncRegular, PauseRegular, PlayRegular, SettingsRegular } from '@fluentui/react-icons';
import type { Outcome } from '../../../contract/outcome.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { openConnections } from '../view-state.ts';
import { isBroughtAlong } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly state: SourceState;
  /** Whether it is read again and again: one that is not has nothing to sync, and to pause only while it is read. */
  readonly isReadAgain: boolean;
  /** Told what came of pausing and resuming. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/** What one can do about a source. One that is paused can be resumed, whatever it is. */
export function SourceActions({ state, isReadAgain, onOutcome }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { sourceId, activity } = state;
  const isPaused = activity === 'paused';
  const pause = async () => onOutcome(await bridge.pauseSource({ sourceId, isPaused: !isPaused }));
  return (
    <div className={styles.actions}>
      {isReadAgain && (
        <Button
          icon={<ArrowSyncRegular />}
          disabledFocusable={isPaused || activity === 'syncing'}
          onClick={() => told(bridge.syncNow({ sourceId }))}
          data-testid="sync-now"
        >
          {t('sync.now')}
        </Button>
      )}
      {(isReadAgain || isPaused || activity === 'syncing') && (
        <Button
          icon={isPaused ? <PlayRegular /> : <PauseRegular />}
          appearance={isPaused ? 'primary' : 'secondary'}
          onClick={() => void pause()}
          data-testid="sync-pause"
        >
          {isPaused ? t('sync.resume') : t('sync.pause')}
        </Button>
      )}
      {!isBroughtAlong(state) && (
        <Button
          icon={<SettingsRegular />}
          appearance="subtle"
          onClick={() => openConnections(sourceId)}
          data-testid="sync-edit"
        >
          {t('sync.edit')}
        </Button>
      )}
    </div>
  );
}
