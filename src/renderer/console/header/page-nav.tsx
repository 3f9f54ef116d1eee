import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { clockTokens } from '../ui/theme.ts';
import { PAGES, turnTo, useView } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  nav: { display: 'flex', gap: '2px', flexShrink: 0 },
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
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 1000px)': { padding: '6px 8px', fontSize: '13px' },
  },
  current: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

/** The way from page to page. */
export function PageNav() {
  const styles = useStyles();
  const { t } = useWording();
  const current = useView(({ page }) => page);
  return (
    <nav className={styles.nav} aria-label={t('page.label')}>
      {PAGES.map((page) => (
        <button
          key={page}
          type="button"
          className={mergeClasses(styles.page, page === current && styles.current)}
          aria-current={page === current ? 'page' : undefined}
          onClick={() => turnTo(page)}
          data-testid={`page-${page}`}
        >
          {t(`page.${page}`)}
        </button>
      ))}
    </nav>
  );
}
