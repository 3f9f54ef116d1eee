import { Button } from '@fluentui/react-components';
import {
  ArchiveRegular,
  FilterRegular,
  HourglassHalfRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { startImport } from '../import/import-store.ts';
import { CalmFace } from '../states/calm-face.tsx';
import { GoingButton } from '../ui/going-button.tsx';
import { useWording } from '../wording/use-wording.ts';
import { isReversed } from './period.ts';
import { ALL_CLOSED, filterClosedBy, useReview } from './review-store.ts';
import type { Reviewed } from './use-reviewed.ts';

/**
 * Why there is no closed case to be seen: none is stored, none is of the period, its days are reversed, none matches,
 * none is read yet.
 */
export function NoClosed({ soFar, failure }: Pick<Reviewed, 'soFar' | 'failure'>) {
  const { t } = useWording();
  const filter = useReview((review) => review.filter);
  if (failure !== null)
    return (
      <CalmFace
        icon={<PlugDisconnectedRegular />}
        title={t('review.failedTitle')}
        text={t('review.failedText', { why: failure })}
        testId="review-failed"
      />
    );
  if (soFar === null || !soFar.isWhole)
    return (
      <CalmFace
        icon={<HourglassHalfRegular />}
        title={t('review.readingTitle')}
        text={t('board.loading')}
        testId="review-reading"
      />
    );
  if (!soFar.isAnyStored)
    return (
      <CalmFace
        icon={<ArchiveRegular />}
        title={t('review.noneTitle')}
        text={t('review.noneText')}
        testId="review-none"
      >
        <Button onClick={startImport} data-testid="review-import">
          {t('import.title')}
        </Button>
      </CalmFace>
    );
  const isOfNoDay = isReversed(filter);
  return (
    <CalmFace
      icon={<FilterRegular />}
      title={t(isOfNoDay ? 'review.reversedTitle' : 'empty.filteredTitle')}
      text={t(isOfNoDay ? 'review.reversedText' : 'review.filteredText')}
      testId="review-filtered"
    >
      {filter.period !== 'all' && (
        <GoingButton onClick={() => filterClosedBy({ period: 'all' })} data-testid="review-at-any-time">
          {t('review.closedIn.all')}
        </GoingButton>
      )}
      <GoingButton onClick={() => filterClosedBy(ALL_CLOSED)} data-testid="review-all">
        {t('arrange.all')}
      </GoingButton>
    </CalmFace>
  );
}
