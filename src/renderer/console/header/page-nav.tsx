import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Overflow,
  OverflowItem,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { PAGES, type PageName, turnTo, useView } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    gap: '2px',
    flex: '1 1 0',
    minWidth: '150px',
    overflow: 'hidden',
    // What comes and goes beside the pages, as what is not sent, takes from the words about a source instead.
    '@media (min-width: 1261px)': { minWidth: '430px' },
    '@media (min-width: 1441px)': { minWidth: '470px' },
    // The line is the pages': what follows them has the next one.
    '@media (max-width: 1100px)': { flexBasis: '420px' },
    '@media (max-width: 720px)': { flexBasis: '150px' },
  },
  page: {
    padding: '6px 11px',
    border: 'none',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (min-width: 1101px) and (max-width: 1440px)': { padding: '6px 8px' },
    '@media (max-width: 1000px)': { padding: '6px 8px', fontSize: '13px' },
  },
  current: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  more: { display: 'flex' },
});

/** The way from page to page; pages for which there is no room are in a menu at its end. */
export function PageNav() {
  const styles = useStyles();
  const { t } = useWording();
  const current = useView(({ page }) => page);
  return (
    <Overflow minimumVisible={1} padding={8}>
      <nav className={styles.nav} aria-label={t('page.label')}>
        {PAGES.map((page, at) => (
          <OverflowItem key={page} id={page} priority={page === current ? 99 : -at}>
            <button
              type="button"
              className={mergeClasses(styles.page, page === current && styles.current)}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => turnTo(page)}
              data-testid={`page-${page}`}
            >
              {t(`page.${page}`)}
            </button>
          </OverflowItem>
        ))}
        <MorePages />
      </nav>
    </Overflow>
  );
}

function MorePages() {
  const styles = useStyles();
  const { t } = useWording();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button
          ref={ref}
          type="button"
          className={mergeClasses(styles.page, styles.more)}
          aria-label={t('page.more')}
          title={t('page.more')}
          data-testid="page-more"
        >
          <MoreHorizontalRegular fontSize={20} />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAGES.map((page) => (
            <MorePage key={page} page={page} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MorePage({ page }: { readonly page: PageName }) {
  const { t } = useWording();
  const isVisible = useIsOverflowItemVisible(page);
  if (isVisible) return null;
  return <MenuItem onClick={() => turnTo(page)}>{t(`page.${page}`)}</MenuItem>;
}
