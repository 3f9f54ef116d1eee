import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { FilterChip } from '../ui/filter-chip.tsx';
import { ListSearch } from '../ui/list-search.tsx';
import { usePageStyles } from '../ui/page-styles.ts';
import { WITHIN_WINDOW } from '../ui/within-window.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { DayField } from './day-field.tsx';
import { isReversed } from './period.ts';
import { ReviewExports } from './review-exports.tsx';
import { focusReview } from './review-keys.ts';
import {
  type ChosenTotal,
  closeClosed,
  filterClosedBy,
  leaveTotal,
  PERIODS,
  type Period,
  useReview,
} from './review-store.ts';
import { byWords, useTotalWords } from './total-words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '6px 8px',
    padding: `10px ${tokens.spacingHorizontalXL} 7px`,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  title: { fontSize: '20px', lineHeight: '32px', marginRight: '12px' },
  chip: { lineHeight: '32px' },
  between: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '6px' },
  end: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  word: { lineHeight: '32px', whiteSpace: 'nowrap' },
});

interface Props {
  /** The severities that there are to choose from. */
  readonly severities: readonly string[];
  /** What is listed, and whether that is all that matches. */
  readonly shown: readonly ClosedCase[];
  readonly isWhole: boolean;
}

/**
 * Which closed cases are looked at, those of a period, with a text, of some severities; and the way to take them along.
 */
export function ReviewBar({ severities, shown, isWhole }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useWording();
  const filter = useReview((review) => review.filter);
  return (
    <search className={styles.bar} aria-label={t('review.shows')}>
      <h2 className={mergeClasses(page.title, styles.title)}>{t('page.review')}</h2>
      <ListSearch
        text={filter.text}
        onText={(text) => filterClosedBy({ text })}
        onLeave={focusReview}
        onUncover={closeClosed}
        label={t('review.searchLabel')}
        testId="review-search"
      />
      <Select
        value={filter.period}
        aria-label={t('review.period')}
        onChange={(_, { value }) => filterClosedBy({ period: value as Period })}
        data-testid="review-period"
      >
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {t(`review.closedIn.${period}`)}
          </option>
        ))}
      </Select>
      {filter.period === 'between' && <Between />}
      <Menu
        positioning={WITHIN_WINDOW}
        checkedValues={{ severity: [...filter.severities] }}
        onCheckedValueChange={(_, { checkedItems }) => filterClosedBy({ severities: checkedItems })}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<FilterRegular />} data-testid="review-severity">
            {filter.severities.length === 0
              ? t('arrange.by.severity')
              : t('review.ofSeverity', { severities: filter.severities.toSorted().join(' ') })}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList hasCheckmarks>
            {severities.map((severity) => (
              <MenuItemCheckbox key={severity} name="severity" value={severity}>
                {severity}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {filter.totals.map((total) => (
        <TotalChip key={total.by} total={total} />
      ))}
      <ReviewExports cases={shown} isWhole={isWhole} />
    </search>
  );
}

function Between() {
  const styles = useStyles();
  const { t } = useWording();
  const filter = useReview((review) => review.filter);
  const problem = isReversed(filter) ? t('review.reversed') : null;
  return (
    <div className={styles.between}>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className={styles.end}>
          <span className={styles.word} aria-hidden="true">
            {t(`review.between.${end}`)}
          </span>
          <DayField
            day={filter[end]}
            onDay={(day) => filterClosedBy({ [end]: day })}
            label={t(`review.${end}`)}
            problem={end === 'to' ? problem : null}
            testId={`review-${end}`}
          />
        </div>
      ))}
    </div>
  );
}

function TotalChip({ total: { by, id } }: { readonly total: ChosenTotal }) {
  const styles = useStyles();
  const wording = useWording();
  const name = useTotalWords(by)(id);
  const words = wording.t('review.totals.of', { by: byWords(by, wording), name });
  return (
    <span className={styles.chip} data-testid="review-total">
      <FilterChip words={words} onRemove={() => leaveTotal(by)} />
    </span>
  );
}
