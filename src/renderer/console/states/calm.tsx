import { Button } from '@fluentui/react-components';
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
import { SearchClosed } from '../review/search-closed.tsx';
import { GoingButton } from '../ui/going-button.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { CalmFace } from './calm-face.tsx';

const ICONS = {
  'all-clear': <CheckmarkCircleRegular />,
  stale: <ClockAlarmRegular />,
  reading: <HourglassHalfRegular />,
  blocked: <PlugDisconnectedRegular />,
  'not-offered': <DocumentArrowUpRegular />,
  filtered: <FilterRegular />,
};

interface Props {
  readonly mood: keyof typeof ICONS;
  /** When the data were last true, if they are stale. */
  readonly readAt?: EpochMs | null;
}

/**
 * Why there is nothing on the board: all done; done as far as is known; still reading; kept from reading; a source
 * that offers nothing to read; or all left out by a filter.
 */
export function Calm({ mood, readAt = null }: Props) {
  const { t, inBeijing, ago } = useWording();
  const now = useNow();
  const stale = readAt === null ? {} : { when: inBeijing(readAt, now), ago: ago(now - readAt) };
  const [title, text] = {
    'all-clear': [t('empty.allClearTitle'), t('empty.allClearText')] as const,
    stale: [t('empty.staleTitle'), t('empty.staleText', stale)] as const,
    reading: [t('empty.readingTitle'), t('empty.readingText')] as const,
    blocked: [t('empty.blockedTitle'), t('empty.blockedText')] as const,
    'not-offered': [t('empty.notOfferedTitle'), t('empty.notOfferedText')] as const,
    filtered: [t('empty.filteredTitle'), t('empty.filteredText')] as const,
  }[mood];
  return (
    <CalmFace
      icon={ICONS[mood]}
      isClear={mood === 'all-clear'}
      title={title}
      text={text}
      testId={`empty-${mood}`}
    >
      {mood === 'not-offered' && (
        <Button onClick={startImport} data-testid="calm-import">
          {t('import.title')}
        </Button>
      )}
      {mood === 'filtered' && (
        <>
          <GoingButton onClick={() => filterBy(NO_FILTER)} data-testid="show-all">
            {t('arrange.all')}
          </GoingButton>
          <SearchClosed />
        </>
      )}
    </CalmFace>
  );
}
