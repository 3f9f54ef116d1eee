import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HourglassHalfRegular } from '@fluentui/react-icons';
import {
  answeredInTime,
  CLOSED_RESULTS,
  type ResultCounts,
  shareUnanswered,
} from '../../../domain/clock/closed-result.ts';
import { toggled } from '../board/bar/facets.ts';
import { pressWords } from '../board/bar/press-words.ts';
import { useCountStyles } from '../ui/count-styles.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { isReversed } from './period.ts';
import { filterClosedBy, useReview } from './review-store.ts';
import { resultWord, shapeOfResult } from './review-words.ts';
import { TotalsButton } from './totals-button.tsx';

/** As beside an open case: of the list, whose width it goes by. */
const BESIDE_CASE = '@container (max-width: 900px)';
const LITTLE_ROOM = '@container (max-width: 880px)';
/** As of a small window: there is room for both percentages, and not for what they are of. */
const SMALL = '@container (max-width: 1110px)';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    padding: `5px ${tokens.spacingHorizontalXL}`,
    flexShrink: 0,
    fontSize: '13px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  rate: { marginRight: '14px', fontWeight: 600, [BESIDE_CASE]: { marginRight: '4px' } },
  // How many of how many, where there is room for it; its percentage says enough in a small window, and beside an open
  // case.
  whole: { [SMALL]: { display: 'none' } },
  short: { display: 'none', [SMALL]: { display: 'inline' } },
  // Beside an open case the results need the line; how many these are is among them, and the rate's title says it.
  share: {
    marginRight: '14px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    [LITTLE_ROOM]: { position: 'absolute', clipPath: 'inset(50%)' },
  },
  result: {
    [LITTLE_ROOM]: { gap: '5px', paddingLeft: '5px', paddingRight: '5px' },
    [BESIDE_CASE]: { columnGap: '5px', paddingLeft: '5px', paddingRight: '5px' },
    // In a small window beside an open case there is no room for both: their words say more than their shapes.
    '@container (max-width: 680px)': { '& > svg': { display: 'none' } },
  },
  shown: {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: '5px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
  },
  // Without much room: it is the sum of the others, and would stand alone on a second line.
  sum: { '@container (max-width: 1230px)': { position: 'absolute', clipPath: 'inset(50%)' } },
  reading: { color: tokens.colorNeutralForeground1, fontSize: '13px', fontWeight: 600 },
});

interface Props {
  readonly counts: ResultCounts;
  readonly shown: number;
  /** The cases that are counted. */
  readonly counted: readonly ClosedCase[];
  /** How many cases are read so far; `null` once they all are. */
  readonly read: number | null;
  /** Why they could not be read on; `null` where they could. */
  readonly failure: string | null;
}

/** How many of the cases were answered in time, and how many have each result: pressed, only those are shown. */
export function ResultLine({ counts, counted, shown, read, failure }: Props) {
  const styles = useStyles();
  const looks = useCountStyles();
  const wording = useWording();
  const { t, number } = wording;
  const filter = useReview((review) => review.filter);
  const { results } = filter;
  const { met, due, percent } = answeredInTime(counts);
  const { unanswered, all, percent: unansweredPercent } = shareUnanswered(counts);
  const isWhole = read === null;
  const isReading = failure === null && !isWhole;
  const noRate = t(isReversed(filter) ? 'review.reversedTitle' : 'review.rateNone');
  const rate =
    percent === null
      ? isWhole
        ? noRate
        : ''
      : t(isWhole ? 'review.rate' : 'review.rateSoFar', {
          met: number(met),
          due: number(due),
          percent: number(percent),
        });
  const share = unanswered === 0 ? null : t('review.unansweredHint', { unanswered, all });
  const status = () => {
    if (failure !== null) return t('review.failedTitle');
    return isWhole
      ? t('review.shown', { count: shown, number: number(shown) })
      : t('review.reading', { number: number(read) });
  };
  return (
    <div className={styles.line} data-testid="review-results">
      <span
        className={styles.rate}
        title={share === null ? rate : `${rate}\n${share}`}
        data-testid="review-rate"
      >
        <span className={mergeClasses(percent !== null && styles.whole)}>{rate}</span>
        {percent !== null && (
          <span className={styles.short}>{t('review.rateShort', { percent: number(percent) })}</span>
        )}
      </span>
      {share !== null && (
        <span className={styles.share} title={share} data-testid="review-unanswered">
          {t('review.unanswered', { percent: unansweredPercent })}
        </span>
      )}
      {CLOSED_RESULTS.map((result) => {
        const isChosen = results.includes(result);
        const word = resultWord(result, wording);
        return (
          <button
            key={result}
            type="button"
            aria-pressed={isChosen}
            title={pressWords(results, { kind: result, word }, wording)}
            className={mergeClasses(
              looks.count,
              styles.result,
              counts[result] === 0 && looks.none,
              isChosen && looks.chosen,
            )}
            onClick={() => filterClosedBy({ results: toggled(results, result) })}
            data-testid={`review-result-${result}`}
            data-count={counts[result]}
          >
            <StateMark state={shapeOfResult(result)} />
            <span className={looks.number}>{number(counts[result])}</span>
            <span>{word}</span>
          </button>
        );
      })}
      <TotalsButton cases={counted} isWhole={isWhole} />
      <span
        className={mergeClasses(
          styles.shown,
          isReading && styles.reading,
          failure === null && isWhole && styles.sum,
        )}
        role="status"
        data-testid="review-shown"
      >
        {isReading && <HourglassHalfRegular aria-hidden="true" />}
        {status()}
      </span>
    </div>
  );
}
