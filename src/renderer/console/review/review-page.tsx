import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { TurnButtons } from '../case/neighbours.tsx';
import { useIsCovered } from '../case/over-list.ts';
import { DialogOops } from '../states/dialog-oops.tsx';
import type { ClosedCase } from './closed-case.ts';
import { NoClosed } from './no-closed.tsx';
import { ResultLine } from './result-line.tsx';
import { ReviewBar } from './review-bar.tsx';
import { focusReview, useReviewKeys } from './review-keys.ts';
import { ReviewList } from './review-list.tsx';
import { closeClosed, selectClosed, useReview } from './review-store.ts';
import { useReviewed } from './use-reviewed.ts';

const CasePane = lazy(async () => ({ default: (await import('../case/case-pane.tsx')).CasePane }));

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    position: 'relative',
    '@media (max-height: 640px)': { flexShrink: 0, flexBasis: '400px' },
  },
  // What stands in it goes by its width, which an open case takes from.
  list: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', containerType: 'inline-size' },
});

/** The closed cases that are kept on this workstation: how each went, and beside them the one that is open. */
export function ReviewPage() {
  const styles = useStyles();
  const { soFar, failure, filter, shown, counted, counts } = useReviewed();
  const openId = useReview((review) => review.openId);
  const isCovered = useIsCovered(openId !== null, focusReview);
  const chosen = useReview(({ filter }) => filter.severities);
  const cases = soFar?.cases;
  const severities = useMemo(
    () => [...new Set([...chosen, ...(cases ?? []).map(({ severity }) => severity)])].sort(),
    [chosen, cases],
  );
  useReviewKeys(shown, filter);
  return (
    <main className={styles.page} data-testid="review-page">
      <div className={styles.list} inert={isCovered}>
        <ReviewBar severities={severities} shown={shown} isWhole={soFar?.isWhole ?? false} />
        {soFar?.isAnyStored && (
          <ResultLine
            counts={counts}
            counted={counted}
            shown={shown.length}
            read={soFar.isWhole ? null : soFar.cases.length}
            failure={failure}
          />
        )}
        {shown.length > 0 ? <ReviewList cases={shown} /> : <NoClosed soFar={soFar} failure={failure} />}
      </div>
      <DialogOops onClose={closeClosed}>
        <Suspense>{openId !== null && <OpenCase caseId={openId} cases={shown} />}</Suspense>
      </DialogOops>
    </main>
  );
}

function OpenCase({ caseId, cases }: { readonly caseId: string; readonly cases: readonly ClosedCase[] }) {
  const at = cases.findIndex(({ id }) => id === caseId);
  const by = (step: 1 | -1) => {
    const next = cases[at + step];
    if (next !== undefined) selectClosed(next.id);
  };
  return (
    <CasePane
      caseId={caseId}
      onClose={closeClosed}
      neighbours={at < 0 ? null : <TurnButtons at={at} of={cases.length} by={by} />}
    />
  );
}
