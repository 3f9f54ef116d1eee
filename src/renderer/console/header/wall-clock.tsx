import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  clocks: { display: 'flex', gap: '18px', flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  clock: { display: 'grid', justifyItems: 'end', whiteSpace: 'nowrap' },
  time: { fontSize: '18px', lineHeight: '20px', fontWeight: 600, letterSpacing: '-0.01em' },
  second: { fontWeight: 450, color: tokens.colorNeutralForeground2 },
  zone: { fontSize: '11px', lineHeight: '14px', color: tokens.colorNeutralForeground3 },
});

/** What time it is in Beijing and, where it differs, here. */
export function WallClock() {
  const styles = useStyles();
  const { t, time, isLocalBeijing, localName, localZone } = useWording();
  const now = useNow();
  return (
    <div className={styles.clocks}>
      <div className={styles.clock} data-testid="clock-beijing">
        <span className={styles.time}>{time(now, BEIJING)}</span>
        <span className={styles.zone}>{t('zone.beijing')}</span>
      </div>
      {!isLocalBeijing(now) && (
        <div className={styles.clock} data-testid="clock-local">
          <span className={`${styles.time} ${styles.second}`}>{time(now, localZone)}</span>
          <span className={styles.zone}>{localName(now)}</span>
        </div>
      )}
    </div>
  );
}
