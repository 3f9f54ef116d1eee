import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { MINUTE } from '../../../domain/units.ts';
import { dayWords } from '../days/day-words.ts';
import { useBook } from '../desk/rules.ts';
import { offsetFigure } from '../header/source-words.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { todayOf } from '../windows/window-cards.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { DataState } from './data-state.ts';
import { CLOCK, READ, SIDE, u } from './type-scale.ts';
import { useWallProgram } from './wall-program.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', columnGap: u(3), minHeight: u(10.4) },
  clock: { fontSize: u(CLOCK), lineHeight: u(10), fontWeight: 600, letterSpacing: '-0.02em' },
  lines: { display: 'grid', alignContent: 'center', height: u(10.4), rowGap: u(0.5), whiteSpace: 'nowrap' },
  read: { fontSize: u(READ), lineHeight: u(READ) },
  side: { fontSize: u(SIDE), lineHeight: u(SIDE * 1.2), color: tokens.colorNeutralForeground2 },
  sample: {
    alignSelf: 'center',
    fontSize: u(SIDE),
    lineHeight: u(5),
    fontWeight: 650,
    letterSpacing: '0.1em',
    textTransform: 'uppercase',
    padding: `${u(0.5)} ${u(1.6)}`,
    borderRadius: u(0.8),
    border: `${u(0.25)} dashed ${tokens.colorNeutralForeground3}`,
    color: tokens.colorNeutralForeground2,
  },
  data: { marginLeft: 'auto', textAlign: 'right' },
  warned: { color: clockTokens.clockNear, fontWeight: 650 },
});

interface Props {
  readonly data: DataState;
}

/** What time it is, what kind of day, and what the numbers below are worth. */
export function TopBar({ data }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, time, date, isLocalBeijing, localName, localZone } = wording;
  const now = useNow();
  const book = useBook();
  const today = useMemo(() => todayOf(book, now), [book, now]);
  const isSample = useWallProgram((state) => state?.isSample ?? false);
  const isLocal = isLocalBeijing(now);
  return (
    <header className={styles.bar}>
      <span className={styles.clock} data-testid="wall-clock">
        {time(now, BEIJING)}
      </span>
      <div className={styles.lines}>
        <span className={styles.read}>{date(now, now, BEIJING)}</span>
        <span className={styles.side}>
          {t('zone.beijingTime')} · {dayWords(today.kind, wording)}
        </span>
      </div>
      {!isLocal && (
        <div className={styles.lines}>
          <span className={styles.read}>{time(now, localZone)}</span>
          <span className={styles.side}>{localName(now)}</span>
        </div>
      )}
      {isSample && <span className={styles.sample}>{t('product.sample')}</span>}
      <div className={mergeClasses(styles.lines, styles.data)}>
        <span className={mergeClasses(styles.read, data.isOld && styles.warned)} data-testid="wall-age">
          {data.ageMs === null ? t('wall.noData') : ageWords(data.ageMs)}
        </span>
        <span
          className={mergeClasses(styles.read, data.isOffsetWarned && styles.warned)}
          data-testid="wall-offset"
        >
          {data.offsetMs === null
            ? t('wall.offsetUnknown')
            : t(data.isOffsetWarned ? 'wall.offsetWarned' : 'wall.offset', {
                offset: offsetFigure(data.offsetMs, wording),
              })}
        </span>
      </div>
    </header>
  );

  function ageWords(ageMs: number): string {
    return ageMs < MINUTE ? t('wall.ageNow') : t('wall.age', { age: wording.duration(ageMs) });
  }
}
