import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
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
  act: { marginTop: '10px' },
  away: { margin: 0, fontSize: '13px', lineHeight: '19px', color: tokens.colorNeutralForeground2 },
  again: { fontSize: 'inherit' },
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
  const { t, number } = useWording();
  const away = cases.filter(({ isPutAway }) => isPutAway === true).length;
  const put = (isAway: boolean) => told(bridge.putRowsAway({ sourceId, isAway }));
  return (
    <>
      <Listed cases={cases.filter(({ isPutAway }) => isPutAway !== true)} onPutAway={() => put(true)} />
      {away > 0 && (
        <p className={styles.away} data-testid="set-aside-away">
          {t('sync.setAside.away', { count: away, rows: number(away) })}{' '}
          <Link
            as="button"
            inline
            className={styles.again}
            onClick={() => put(false)}
            data-testid="set-aside-again"
          >
            {t('sync.setAside.again')}
          </Link>
        </p>
      )}
    </>
  );
}

function Listed({ cases, onPutAway }: Pick<Props, 'cases'> & { readonly onPutAway: () => void }) {
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
      {areRows && (
        <Button
          size="small"
          className={styles.act}
          title={t('sync.setAside.putAwayHint')}
          onClick={onPutAway}
          data-testid="set-aside-put-away"
        >
          {t('sync.setAside.putAway')}
        </Button>
      )}
    </div>
  );
}

/** What is wrong with a row of a file: what stands there, and what would have been right. */
function rowWords(error: RowError, wording: Wording): string {
  const { t } = wording;
  const found = error.found === '' ? t('import.error.nothing') : error.found;
  return t('sync.setAside.row', { column: error.column, found, expected: expectedWords(error, wording) });
}
