import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useWording } from '../../wording/use-wording.ts';
import { ArrangeTools } from './arrange-tools.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { SearchField } from './search-field.tsx';
import { SortLine } from './sort-line.tsx';
import { ViewsMenu } from './views-menu.tsx';

const BESIDE_WORDS = '12px';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    // Less what a button without a border has beside its words: these stand in line with what is above and below.
    padding: `7px calc(${tokens.spacingHorizontalXL} - ${BESIDE_WORDS})`,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': {
      paddingLeft: `calc(${tokens.spacingHorizontalL} - ${BESIDE_WORDS})`,
      paddingRight: `calc(${tokens.spacingHorizontalL} - ${BESIDE_WORDS})`,
    },
  },
  below: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 16px',
    padding: `0 ${BESIDE_WORDS}`,
    fontSize: '12px',
    ':empty': { display: 'none' },
  },
});

/** What is on the board: a view, a search, a filter; and how: its groups, layout, columns and order. */
export const BoardBar = memo(function BoardBar() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <>
      <search className={styles.bar} aria-label={t('arrange.label')}>
        <ViewsMenu />
        <SearchField />
        <FilterMenu />
        <ArrangeTools />
        <div className={styles.below}>
          <SortLine />
          <FilterChips />
        </div>
      </search>
      <MarkedBar />
    </>
  );
});
