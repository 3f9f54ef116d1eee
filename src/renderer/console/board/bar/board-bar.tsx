import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useWording } from '../../wording/use-wording.ts';
import { ArrangeTools } from './arrange-tools.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { SearchField } from './search-field.tsx';
import { ViewsMenu } from './views-menu.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: `7px ${tokens.spacingHorizontalXL}`,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
});

/** What is on the board: a view, a search, a filter; and how: its groups, layout and columns. */
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
        <FilterChips />
      </search>
      <MarkedBar />
    </>
  );
});
