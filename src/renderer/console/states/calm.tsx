import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockAlarmRegular,
  DocumentArrowUpRegular,
  FilterRegular,
  HourglassHalfRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { NO_FILTER } from '../../../contract/board-view.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { filterBy } from '../board/arrange/views-store.ts';
import { startImport } from '../import/import-store.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  calm: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '56px', color: tokens.colorNeutralForeground3, display: 'flex' },
  clear: { color: clockTokens.clockMet },
  title: {
    margin: '8px 0 0',
    fontSize: '22px',
    lineHeight: '28px',
    fontWeight: 600,
    letterSpacing: '-0.01em',
  },
  act: { marginTop: '8px' },
  text: {
    margin: 0,
    maxWidth: '46ch',
    textWrap: 'balance',
    fontSize: '14px',
    lineHeight: '21px',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly mood: 'all-clear' | 'stale' | 'reading' | 'blocked' | 'not-offered' | 'filtered';
  /** When the data were last true, if they are stale. */
  readonly readAt?: EpochMs | null;
}

/** Why there is nothing on the board: all done, all done as far as is known, still reading, kept from reading, nothing offered to be read, or left out. */
export function Calm({ mood, readAt = null }: Props) {
  const styles = useStyles();
  const { t, inBeijing, ago } = useWording();
  const now = useNow();
  const stale = readAt === null ? {} : { when: inBeijing(readAt, now), ago: ago(now - readAt) };
  const [title, text] = {
    'all-clear': [t('empty.allClearTitle'), t('empty.allClearText')],
    stale: [t('empty.staleTitle'), t('empty.staleText', stale)],
    reading: [t('empty.readingTitle'), t('empty.readingText')],
    blocked: [t('empty.blockedTitle'), t('empty.blockedText')],
    'not-offered': [t('empty.notOfferedTitle'), t('empty.notOfferedText')],
    filtered: [t('empty.filteredTitle'), t('empty.filteredText')],
  }[mood];
  return (
    <div className={styles.calm} role="status" data-testid={`empty-${mood}`}>
      <span className={`${styles.icon} ${mood === 'all-clear' ? styles.clear : ''}`} aria-hidden="true">
        {mood === 'all-clear' && <CheckmarkCircleRegular />}
        {mood === 'stale' && <ClockAlarmRegular />}
        {mood === 'reading' && <HourglassHalfRegular />}
        {mood === 'blocked' && <PlugDisconnectedRegular />}
        {mood === 'not-offered' && <DocumentArrowUpRegular />}
        {mood === 'filtered' && <FilterRegular />}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {mood === 'not-offered' && (
        <Button className={styles.act} onClick={startImport} data-testid="calm-import">
          {t('import.title')}
        </Button>
      )}
      {mood === 'filtered' && (
        <Button className={styles.act} onClick={() => filterBy(NO_FILTER)} data-testid="show-all">
          {t('arrange.all')}
        </Button>
      )}
    </div>
  );
}
