import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import { type ReactNode, useRef } from 'react';
import type { RowError } from '../../../contract/files.ts';
import type { SetAsideCase } from '../../../contract/sync-run.ts';
import { bridge } from '../bridge.ts';
import { expectedWords } from '../import/error-words.ts';
import { told } from '../notices/told.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { PutAway, RowsAway } from './rows-away.tsx';

const useStyles = makeStyles({
  box: {
    padding: '12px 14px',
    borderRadius: '8px',
    border: `1px solid ${clockTokens.clockNear}`,
    backgroundColor: clockTokens.clockNearSoft,
    fontSize: '13px',
    lineHeight: '19px',
  },
  title: { display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 2px', fontWeight: 600 },
  icon: { color: clockTokens.clockNear, fontSize: '16px' },
  way: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  line: { overflowWrap: 'anywhere' },
  key: { fontWeight: 600, marginRight: '8px' },
  since: { color: tokens.colorNeutralForeground2, marginLeft: '8px', whiteSpace: 'nowrap' },
  // There before it says anything, or a screen reader would miss what comes.
  said: { '&:not(:first-child) > *': { marginTop: '14px' } },
});

/** So many are named; the rest are counted. */
const NAMED = 20;

interface Props {
  readonly sourceId: string;
  readonly cases: readonly SetAsideCase[];
}

/**
 * The cases of a source that could not be read, each with its reason: they hold up no other. Rows of a file that nobody
 * will correct are put away, and counted.
 */
export function SetAsideList({ sourceId, cases }: Props) {
  const styles = useStyles();
  const putAway = useRef<HTMLDivElement>(null);
  const again = useRef<HTMLDivElement>(null);
  if (cases.length === 0) return null;
  const away = cases.filter(({ isPutAway }) => isPutAway === true);
  const listed = cases.filter(({ isPutAway }) => isPutAway !== true);
  const put = (isAway: boolean, seen: readonly SetAsideCase[]) => {
    const until = Math.max(...seen.map(({ since }) => since));
    told(bridge.putRowsAway({ sourceId, isAway, until }));
  };
  return (
    <div>
      <Listed cases={listed}>
        <PutAway onPress={() => put(true, listed)} place={putAway} counterpart={again} />
      </Listed>
      <div className={styles.said} role="status">
        {away.length > 0 && (
          <RowsAway
            count={away.length}
            onPress={() => put(false, away)}
            place={again}
            counterpart={putAway}
          />
        )}
      </div>
    </div>
  );
}

interface ListedProps extends Pick<Props, 'cases'> {
  /** What can be done about rows of a file. */
  readonly children: ReactNode;
}

function Listed({ cases, children }: ListedProps) {
  const styles = useStyles();
  const wording = useWording();
  const { t, number, when } = wording;
  const now = useNow();
  if (cases.length === 0) return null;
  const more = cases.length - NAMED;
  const areRows = cases.some(({ row }) => row !== undefined);
  return (
    <div className={styles.box} data-testid="set-aside">
      <p className={styles.title}>
        <WarningFilled className={styles.icon} aria-hidden="true" />
        {t('sync.setAside.title', { count: cases.length, cases: number(cases.length) })}
      </p>
      <p className={styles.way}>{t(areRows ? 'sync.setAside.wayInFile' : 'sync.setAside.way')}</p>
      <ul className={styles.list}>
        {cases.slice(0, NAMED).map(({ caseId, sourceId, reason, row, since }) => (
          <li key={caseId} className={styles.line} data-testid="set-aside-case">
            <span className={styles.key}>{caseId.slice(sourceId.length + 1)}</span>
            {row === undefined ? reason : rowWords(row, wording)}
            <span className={styles.since}>
              {t('sync.setAside.since', { when: when(since, now, BEIJING) })}
            </span>
          </li>
        ))}
        {more > 0 && <li>{t('sync.setAside.more', { count: more, cases: number(more) })}</li>}
      </ul>
      {areRows && children}
    </div>
  );
}

/** What is wrong with a row of a file: what stands there, and what would have been right. */
function rowWords(error: RowError, wording: Wording): string {
  const { t } = wording;
  const found = error.found === '' ? t('import.error.nothing') : error.found;
  return t('sync.setAside.row', { column: error.column, found, expected: expectedWords(error, wording) });
}
