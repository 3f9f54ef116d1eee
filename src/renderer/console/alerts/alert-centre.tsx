import { Button, Link, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isUnread, type LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { readLatestTold } from '../../vault/ledger-reads.ts';
import type { VaultReader } from '../../vault/reader.ts';
import { readCasesOf } from '../../vault/reads.ts';
import { useStored } from '../desk/use-stored.ts';
import { useComeBack } from '../hands/come-back.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { CentreRow } from './centre-row.tsx';
import { markAllSeen } from './mark-all-seen.ts';
import { ObstacleLine } from './obstacle-line.tsx';
import { QuietLine } from './quiet-line.tsx';
import { QuietMenu } from './quiet-menu.tsx';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '12px 12px 10px 18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, flexGrow: 1, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  list: {
    margin: 0,
    padding: '6px',
    // As high whatever comes or goes, so that nothing moves under the hand.
    maxHeight: 'min(520px, 62vh)',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    listStyleType: 'none',
  },
  none: { margin: 0, padding: '26px 18px', fontSize: '14px', color: tokens.colorNeutralForeground2 },
  foot: { padding: '10px 18px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: '14px' },
});

/** So many are listed; the page of alerts has them all. */
const LISTED = 30;

/** The latest alerts, those that nobody has seen told apart, each with what can be done about it. */
export function AlertCentre() {
  useComeBack();
  const styles = useStyles();
  const { t } = useWording();
  const listed = useStored(readListed);
  const keys = useArrowNavigationGroup({ axis: 'both', tabbable: true });
  const { rows, cases } = listed ?? NOTHING_YET;
  const list = useRef<HTMLUListElement>(null);
  const hasRows = rows.length > 0;
  // Who comes by the keyboard begins at the newest, not at what marks them all.
  useEffect(() => {
    if (hasRows) list.current?.querySelector('button')?.focus();
  }, [hasRows]);
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.title}>{t('alerts.title')}</h2>
        <QuietMenu />
        <Button
          size="small"
          disabledFocusable={!rows.some(isUnread)}
          onClick={() => void markAllSeen()}
          data-testid="centre-all-seen"
        >
          {t('alerts.centre.markAll')}
        </Button>
      </div>
      <ObstacleLine />
      <QuietLine />
      {listed !== undefined && rows.length === 0 ? (
        <p className={styles.none}>{t('alerts.none')}</p>
      ) : (
        <ul ref={list} className={styles.list} {...keys}>
          {rows.map((row) => (
            <CentreRow key={row.id} row={row} of={cases.get(row.caseId ?? '')} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Link onClick={turnToAll} data-testid="centre-all">
          {t('alerts.centre.all')}
        </Link>
      </div>
    </>
  );
}

function turnToAll(): void {
  showOverlay(null);
  turnTo('alerts');
}

interface Listed {
  readonly rows: readonly LedgerRow[];
  /** The cases that they are of, by id. */
  readonly cases: ReadonlyMap<string, StoredCase>;
}
const NOTHING_YET: Listed = { rows: [], cases: new Map() };

async function readListed(reader: VaultReader): Promise<Listed> {
  const rows = await readLatestTold(reader, LISTED);
  const ids = new Set(rows.flatMap(({ caseId }) => caseId ?? []));
  const cases = await readCasesOf(reader, [...ids]);
  return { rows, cases: new Map(cases.map((one) => [one.id, one])) };
}
