import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { WorkingHours } from '../../../domain/calendar/working-hours.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { type EpochMs, MINUTES_A_DAY } from '../../../domain/units.ts';
import { useBook } from '../desk/rules.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { cardsOf } from '../windows/window-cards.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { ExceptionList } from './exception-list.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '14px' },
  line: { display: 'flex', columnGap: '12px', flexWrap: 'wrap', fontSize: '14px', lineHeight: '20px' },
  name: { flexGrow: 1, fontWeight: 500 },
  state: { color: tokens.colorNeutralForeground2, fontSize: '13px', fontVariantNumeric: 'tabular-nums' },
  day: {
    position: 'relative',
    height: '10px',
    marginTop: '5px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralStroke3,
    overflow: 'hidden',
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  window: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    backgroundColor: clockTokens.clockRunning,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  // Each hour stands below its place on the bars; the day's ends stay within them.
  hour: { position: 'absolute', transform: 'translateX(-50%)' },
  first: { transform: 'none' },
  last: { transform: 'translateX(-100%)' },
  zone: { margin: '10px 0 0', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  scale: {
    position: 'relative',
    height: '14px',
    margin: '8px 0 0',
    fontSize: '11px',
    lineHeight: '14px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly policy: Policy;
  readonly now: EpochMs;
}

/** The working windows of a policy, each on a day from 00:00 to 24:00, and what it does now. */
export function WindowList({ policy, now }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const book = useBook();
  const { t, name } = wording;
  const changeWords = (isOpen: boolean, at: EpochMs | null) => {
    if (at === null) return t('windows.always');
    return isOpen
      ? t('windows.closes', { when: wording.until(at, now) })
      : t('windows.opens', { when: wording.when(at, now, BEIJING) });
  };
  return (
    <>
      <ul className={styles.list}>
        {cardsOf(policy, book, now).map(({ hoursId, isOpen, changesAt, name: words }) => (
          <li key={hoursId}>
            <div className={styles.line}>
              <span className={styles.name}>{name(words)}</span>
              <span className={styles.state}>
                {isOpen ? t('windows.open') : t('windows.closed')} · {changeWords(isOpen, changesAt)}
              </span>
            </div>
            <div className={styles.day} aria-hidden="true">
              {windowsOf(policy.workingHours[hoursId]).map(({ opensMinute, closesMinute }) => (
                <span
                  key={opensMinute}
                  className={styles.window}
                  style={{
                    left: `${(opensMinute / MINUTES_A_DAY) * 100}%`,
                    right: `${(1 - closesMinute / MINUTES_A_DAY) * 100}%`,
                  }}
                />
              ))}
            </div>
            <ExceptionList hours={policy.workingHours[hoursId]} from={dateInZone(now, policy.zone)} />
          </li>
        ))}
      </ul>
      <p className={styles.scale} aria-hidden="true">
        {SCALE.map((hour) => (
          <span
            key={hour}
            className={mergeClasses(
              styles.hour,
              hour === 0 && styles.first,
              hour === HOURS_A_DAY && styles.last,
            )}
            style={{ left: `${(100 * hour) / HOURS_A_DAY}%` }}
          >
            {`${String(hour).padStart(2, '0')}:00`}
          </span>
        ))}
      </p>
      {policy.zone !== BEIJING && (
        <p className={styles.zone}>{t('rules.windowsZone', { zone: policy.zone })}</p>
      )}
    </>
  );
}

const HOURS_A_DAY = MINUTES_A_DAY / 60;
const SCALE = [0, 3, 6, 9, 12, 15, 18, 21, HOURS_A_DAY];

function windowsOf(hours: WorkingHours | undefined) {
  if (hours?.kind === 'windows') return hours.windows;
  return [{ opensMinute: 0, closesMinute: MINUTES_A_DAY }];
}
