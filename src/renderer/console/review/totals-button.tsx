import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { answeredInTime } from '../../../domain/clock/closed-result.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { WITHIN_WINDOW } from '../ui/within-window.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { filterClosedBy, openClosed } from './review-store.ts';
import { severityTotals, type Totals } from './severity-totals.ts';

/** So narrow, as beside an open case, that the button is a sign alone. */
const NARROW = '@container (max-width: 1000px)';

const useStyles = makeStyles({
  button: {
    minWidth: '28px',
    [NARROW]: { paddingLeft: '3px', paddingRight: '3px', '& > .fui-Button__icon': { marginRight: 0 } },
  },
  word: { [NARROW]: { display: 'none' } },
  surface: { boxSizing: 'border-box', maxWidth: 'min(620px, 92vw)', overflow: 'auto' },
  title: { margin: '0 0 8px', fontSize: '15px', lineHeight: '20px', fontWeight: 600 },
  table: {
    '& tr > *': { verticalAlign: 'middle', paddingTop: '6px', paddingBottom: '6px' },
    '& tr > td, & tr > th:not(:first-child)': { textAlign: 'right', whiteSpace: 'nowrap' },
  },
  all: { '& > *': { fontWeight: 600 } },
  note: { margin: '10px 0 0', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What is counted. */
  readonly cases: readonly ClosedCase[];
  /** Whether those are all: before that no total is told, lest it pass for the whole one. */
  readonly isWhole: boolean;
}

/** How the cases of each severity went, and how long their answers took; counted once it is asked for. */
export function TotalsButton({ cases, isWhole }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      positioning={{ position: 'below', align: 'start', offset: 6, ...WITHIN_WINDOW }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<TableSimpleRegular />}
          aria-label={t('review.totals.button')}
          title={t('review.totals.button')}
          disabled={!isWhole || cases.length === 0}
          data-testid="review-totals-button"
        >
          <span className={styles.word}>{t('review.totals.button')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface
        className={styles.surface}
        aria-label={t('review.totals.title')}
        data-testid="review-totals"
      >
        <TotalsTable cases={cases} onChosen={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}

interface TableProps extends Pick<Props, 'cases'> {
  /** Hears that a line or a case was chosen, which is then looked at. */
  readonly onChosen: () => void;
}

function TotalsTable({ cases, onChosen }: TableProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const wording = useWording();
  const { t } = wording;
  const { bySeverity, all } = severityTotals(cases);
  const choose = (act: () => void) => () => {
    act();
    onChosen();
  };
  const line = (head: ReactElement | string, totals: Totals) => {
    const { longest } = totals;
    return (
      <>
        <th scope="row">{head}</th>
        <td>{wording.number(totals.closed)}</td>
        <td>{rateWords(totals, wording)}</td>
        <td>{tookWords(totals.medianMs, wording)}</td>
        <td>
          {tookWords(longest?.takenMs ?? null, wording)}{' '}
          {longest !== null && <Link onClick={choose(() => openClosed(longest.id))}>{longest.key}</Link>}
        </td>
      </>
    );
  };
  return (
    <>
      <h3 className={styles.title}>{t('review.totals.title')}</h3>
      <table className={mergeClasses(shared.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col">{t('arrange.by.severity')}</th>
            {(['closed', 'inTime', 'median', 'longest'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`review.totals.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bySeverity.map(({ severity, ...totals }) => (
            <tr key={severity} data-testid={`review-totals-${severity}`}>
              {line(
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<SeverityMark severity={severity} />}
                  title={t('review.totals.only', { severity })}
                  aria-label={t('review.totals.only', { severity })}
                  onClick={choose(() => filterClosedBy({ severities: [severity] }))}
                />,
                totals,
              )}
            </tr>
          ))}
          <tr className={styles.all} data-testid="review-totals-all">
            {line(t('review.totals.all'), all)}
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
