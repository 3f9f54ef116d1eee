import { Button, Input, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AlertSnoozeRegular,
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  SearchRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { LEDGER_DAYS, type LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import { readLedger } from '../../vault/ledger-reads.ts';
import { useStored } from '../desk/use-stored.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { useSearchKey } from '../ui/use-search-key.ts';
import { useNow } from '../use-now.ts';
import { openCase } from '../view-state.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { aboutWords, labelWords, lookOf, matches, stateWords } from './alert-words.ts';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap', marginBottom: '6px' },
  heading: { flexGrow: 1, margin: 0 },
  search: { minWidth: '292px' },
  scroll: { overflowX: 'auto' },
  when: { whiteSpace: 'nowrap' },
  // Where it needs two lines, each holds whole words, in Chinese too.
  about: { wordBreak: 'keep-all', textWrap: 'balance' },
  state: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { fontSize: '18px', display: 'flex', flexShrink: 0, marginTop: '1px' },
  told: { color: clockTokens.clockMet },
  waiting: { color: clockTokens.clockNear },
  failed: { color: clockTokens.clockOver },
  over: { color: clockTokens.clockStanding },
  kept: { margin: '10px 0 0', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  none: { margin: '18px 0 6px', color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  told: <CheckmarkCircleRegular />,
  waiting: <AlertSnoozeRegular />,
  failed: <ErrorCircleRegular />,
  over: <SubtractCircleRegular />,
};

/** So many rows are read and searched, and so many are drawn at first and each time more are asked for. */
const READ = 2000;
const DRAWN_FIRST = 12;
const DRAWN_MORE = 100;

/** Every alert of the last months: what came of it and why. */
export function LedgerList() {
  const shared = usePageStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t, number } = wording;
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const [drawn, setDrawn] = useState(DRAWN_FIRST);
  const rows = useStored((reader) => readLedger(reader, READ));
  const found = (rows ?? []).filter((row) => row.state !== 'noted' && matches(row, search.trim(), wording));
  return (
    <section className={shared.sheet} aria-labelledby="alerts-ledger">
      <div className={styles.top}>
        <h3 id="alerts-ledger" className={mergeClasses(shared.heading, styles.heading)}>
          {t('alerts.ledger')}
        </h3>
        <span role="status">
          {rows !== undefined && t('alerts.found', { count: found.length, number: number(found.length) })}
        </span>
        <Input
          type="search"
          input={{ ref: field }}
          className={styles.search}
          contentBefore={<SearchRegular />}
          value={search}
          placeholder={t('alerts.searchHint')}
          aria-label={t('alerts.search')}
          aria-keyshortcuts="/"
          onChange={(_, { value }) => setSearch(value)}
          data-testid="alert-search"
        />
      </div>
      {rows !== undefined && found.length === 0 && (
        <p className={styles.none}>{search === '' ? t('alerts.none') : t('alerts.noneFound')}</p>
      )}
      {found.length > 0 && (
        <div className={styles.scroll}>
          <table className={shared.table}>
            <thead>
              <tr>
                <th scope="col">{t('alerts.dueAt')}</th>
                <th scope="col">{t('alerts.about')}</th>
                <th scope="col">{t('alerts.case')}</th>
                <th scope="col">{t('alerts.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, drawn).map((row) => (
                <LedgerLine key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > 0 && (
        <p className={styles.kept}>
          {t('alerts.keptFor', { days: number(LEDGER_DAYS), listed: number(READ) })}
        </p>
      )}
      {found.length > drawn && (
        <Button className={shared.more} onClick={() => setDrawn(drawn + DRAWN_MORE)}>
          {t('alerts.more')}
        </Button>
      )}
    </section>
  );
}

function LedgerLine({ row }: { readonly row: LedgerRow }) {
  const styles = useStyles();
  const wording = useWording();
  const { t, when } = wording;
  const now = useNow();
  const { caseId } = row;
  const label = labelWords(row, wording);
  const look = lookOf(row.state);
  return (
    <tr data-testid="ledger-row" data-state={row.state} data-alert={row.id}>
      <td className={styles.when}>{when(row.dueAt, now, BEIJING)}</td>
      <td className={styles.about}>{aboutWords(row, wording)}</td>
      <td className={styles.when}>
        {caseId === null ? label : <Link onClick={() => openCase(caseId)}>{label}</Link>}
      </td>
      <td>
        <span className={styles.state}>
          <span className={mergeClasses(styles.icon, styles[look])} aria-hidden="true">
            {ICONS[look]}
          </span>
          <span>
            {stateWords(row, wording)}
            {row.snoozedUntil !== null &&
              row.state === 'snoozed' &&
              ` ${t('alerts.until', { when: when(row.snoozedUntil, now, BEIJING) })}`}
          </span>
        </span>
      </td>
    </tr>
  );
}
