import {
  Button,
  CounterBadge,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { AlertOffRegular, AlertRegular, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { MINUTE } from '../../../domain/units.ts';
import { countUnread } from '../../vault/ledger-reads.ts';
import { useStored } from '../desk/use-stored.ts';
import { isDialogOverlaid, showOverlay, useOverlay } from '../hands/hands-store.ts';
import { useObstacleAtBell } from '../notices/obstacle-store.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { AlertCentre } from './alert-centre.tsx';
import { useQuiet } from './quiet-for.ts';

const useStyles = makeStyles({
  sign: { display: 'flex' },
  // The count lies over the bell: it comes and goes without moving anything.
  bell: { position: 'relative', minWidth: '32px' },
  count: { position: 'absolute', top: '-1px', left: '16px', pointerEvents: 'none' },
  obstacle: {
    position: 'absolute',
    left: '3px',
    bottom: '3px',
    display: 'flex',
    fontSize: '12px',
    color: clockTokens.clockNear,
    pointerEvents: 'none',
  },
  surface: {
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    width: 'min(460px, calc(100vw - 24px))',
    boxSizing: 'border-box',
    overflow: 'hidden',
  },
});

/** From here on the bell says no number any more, only that there are more. */
const MOST_COUNTED = 99;

/** How many alerts nobody has seen, and the latest of them when it is pressed. */
export function AlertBell() {
  const styles = useStyles();
  const wording = useWording();
  const { t, number } = wording;
  const unread = useStored((reader) => countUnread(reader, MOST_COUNTED + 1)) ?? 0;
  const counted = unread > MOST_COUNTED ? `${number(MOST_COUNTED)}+` : number(unread);
  const isOpen = useOverlay() === 'centre';
  // In a low window the page scrolls, and the bell may be out of sight when a key or a toast opens the list.
  const sign = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isOpen) sign.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const now = useNow(MINUTE);
  const quiet = useQuiet(now);
  const bell = t('alerts.centre.bell', { count: unread, number: counted });
  const obstacle = useObstacleAtBell();
  const known =
    quiet === null
      ? bell
      : t(quiet.isSaid ? 'alerts.quiet.bell' : 'alerts.quiet.bellHours', {
          bell,
          when: wording.when(quiet.until, now, BEIJING),
        });
  const label =
    obstacle === null ? known : t('notify.bell', { bell: known, obstacle: t(`notify.${obstacle}Title`) });
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => {
        // It closes once more where a dialog that took its place takes the focus.
        if (open || !isDialogOverlaid()) showOverlay(open ? 'centre' : null);
      }}
      trapFocus
      positioning={{ position: 'below', align: 'end', offset: 6 }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.bell}
          icon={
            <span ref={sign} className={styles.sign}>
              {quiet === null ? <AlertRegular /> : <AlertOffRegular />}
              {obstacle !== null && (
                <span className={styles.obstacle} data-testid="bell-obstacle">
                  <WarningFilled />
                </span>
              )}
              {unread > 0 && (
                <CounterBadge
                  className={styles.count}
                  count={unread}
                  overflowCount={MOST_COUNTED}
                  size="small"
                  aria-hidden="true"
                />
              )}
            </span>
          }
          aria-label={label}
          title={`${label} (a)`}
          data-testid="alert-bell"
          data-unread={unread}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('alerts.title')} data-testid="alert-centre">
        <AlertCentre />
      </PopoverSurface>
    </Popover>
  );
}
