// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { BELOW_MEDIUM, HEAD_HEIGHT, useColumnStyles } from './columns.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${HEAD_HEIGHT}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    '& > *': { overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  right: { textAlign: 'right' },
  severity: { [BELOW_MEDIUM]: { visibility: 'hidden' } },
});

/** The names of the board's columns. */
export function BoardHead() {
  const styles = useStyles();
  const columns = useColumnStyles();
  const wording = useWording();
  const now = useNow();
  const { t } = wording;
  const deadline = wording.isLocalBeijing(now)
    ? t('board.deadlineBeijing')
    : t('board.deadline', { zone: wording.localName(now) });
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.head, columns.columns)}>
      <span role="columnheader" className={styles.severity}>
        {t('board.severity')}
      </span>
      <span role="columnheader">{t('board.clock')}</span>
      <span role="columnheader" className={styles.right}>
        {t('board.remaining')}
      </span>
      <span role="columnheader" title={deadline}>
        {deadline}
      </span>
      <span role="columnheader">{t('board.case')}</span>
      <span role="columnheader" className={columns.onlyWide}>
        {t('board.serviceType')}
      </span>
      <span role="columnheader" className={columns.notNarrow}>
        {t('board.owner')}
      </span>
    </div>
  );
}
