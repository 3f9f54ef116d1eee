import { Button, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { answeredInTime } from '../../../domain/clock/closed-result.ts';
import { programClock } from '../clock.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { openClosed, reviewStore, showTotal, useReview } from './review-store.ts';
import { resultWord } from './review-words.ts';
import { TableExports } from './table-exports.tsx';
import { byWords, useTotalWords } from './total-words.ts';
import { TOTALS_BY, type Totals, type TotalsBy, totalsBy } from './totals.ts';
import { inReadingOrder } from './totals-lines.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', marginBottom: '8px' },
  title: { margin: 0, fontSize: '15px', lineHeight: '20px', fontWeight: 600 },
  table: {
    '& tr > *': { verticalAlign: 'middle', paddingTop: '6px', paddingBottom: '6px' },
    '& tr > td, & tr > th:not(:first-child)': { textAlign: 'right' },
    '& tbody td': { whiteSpace: 'nowrap' },
    '& thead th': { verticalAlign: 'bottom' },
  },
  all: { '& > *': { fontWeight: 600 } },
  note: { margin: '10px 0 0', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
});

/** The results beside the answer in time: with it they add up to what was closed. */
const SHORT_OF_MET = ['late', 'breached', 'closed-unanswered'] as const;

interface Props {
  readonly cases: readonly ClosedCase[];
  /** Hears that a line or a case was chosen, which is then looked at. */
  readonly onChosen: () => void;
}

/** How the cases of each severity, owner and so on went, and how long their answers took. */
export function TotalsTable({ cases, onChosen }: Props) {
  const styles = useStyles();
  const shared = usePageStyles();
  const wording = useWording();
  const { t } = wording;
  const by = useReview((review) => review.totalsBy);
  const wordsOf = useTotalWords(by);
  const totals = useMemo(() => totalsBy(cases, by), [cases, by]);
  const { all } = totals;
  const named = inReadingOrder(
    totals.lines.map((line) => ({ ...line, name: wordsOf(line.id) })),
    by,
    wording,
  );
  const table = async () => {
    const { totalsTable } = await import('./totals-spreadsheet.ts');
    return totalsTable(named, all, byWords(by, wording), wording);
  };
  const choose = (act: () => void) => () => {
    act();
    onChosen();
  };
  const cells = (head: ReactElement | string, totals: Totals) => {
    const { longest } = totals;
    return (
      <>
        <th scope="row">{head}</th>
        <td>{wording.number(totals.closed)}</td>
        <td>{rateWords(totals, wording)}</td>
        {SHORT_OF_MET.map((result) => (
          <td key={result}>{wording.number(totals.counts[result])}</td>
        ))}
        <td>{tookWords(totals.medianMs, wording)}</td>
        <td>
          {tookWords(longest?.takenMs ?? null, wording)}{' '}
          {longest !== null && <Link onClick={choose(() => openClosed(longest.id))}>{longest.key}</Link>}
        </td>
      </>
    );
  };
  const head = (id: string, name: string) => {
    const only =
      by === 'severity'
        ? t('review.totals.only', { severity: id })
        : t('review.totals.onlyOf', { by: byWords(by, wording), name });
    return by === 'severity' ? (
      <Button
        size="small"
        appearance="subtle"
        icon={<SeverityMark severity={id} />}
        title={only}
        aria-label={only}
        onClick={choose(() => showTotal(by, id))}
      />
    ) : (
      <Link title={only} onClick={choose(() => showTotal(by, id))}>
        {name}
      </Link>
    );
  };
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('review.totals.title')}</h3>
        <Select
          size="small"
          aria-label={t('review.totals.title')}
          value={by}
          onChange={(_, { value }) => reviewStore.setState({ totalsBy: value as TotalsBy })}
          data-testid="review-totals-by"
        >
          {TOTALS_BY.map((one) => (
            <option key={one} value={one}>
              {byWords(one, wording)}
            </option>
          ))}
        </Select>
        <TableExports
          of={totals}
          table={table}
          fileName={() => t('review.totals.fileName', { date: dateInZone(programClock.now(), BEIJING) })}
          isDisabled={false}
          testId="review-totals"
        />
      </div>
      <table className={mergeClasses(shared.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col">{byWords(by, wording)}</th>
            <th scope="col">{t('review.totals.closed')}</th>
            <th scope="col">{t('review.totals.inTime')}</th>
            {SHORT_OF_MET.map((result) => (
              <th key={result} scope="col">
                {resultWord(result, wording)}
              </th>
            ))}
            <th scope="col">{t('review.totals.median')}</th>
            <th scope="col">{t('review.totals.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {named.map((line) => (
            <tr key={line.id} data-testid={`review-totals-${line.id}`}>
              {cells(head(line.id, line.name), line)}
            </tr>
          ))}
          <tr className={styles.all} data-testid="review-totals-all">
            {cells(t('review.totals.all'), all)}
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>{t('review.totals.note')}</p>
    </>
  );
}

/** How many of those that had to be were answered in time. */
function rateWords({ counts }: Totals, { t, number }: Wording): string {
  const { met, due, percent } = answeredInTime(counts);
  if (percent === null) return t('review.totals.none');
  return t('review.totals.rate', { met: number(met), due: number(due), percent: number(percent) });
}

function tookWords(ms: number | null, { t, duration }: Wording): string {
  return ms === null ? t('review.totals.none') : duration(ms);
}
