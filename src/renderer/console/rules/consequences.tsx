import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { MovedList } from './moved-list.tsx';
import type { Preview } from './use-preview.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px 14px',
    borderRadius: '8px',
    backgroundColor: clockTokens.ground,
    fontSize: '13px',
    lineHeight: '19px',
    minHeight: '19px',
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  head: { fontWeight: 600 },
  kept: { color: tokens.colorNeutralForeground2 },
});

/** So many at first: what else the dialog says stays in sight. */
const SHOWN = 8;

/** What a change would do to the cases that are stored, before it is made. */
export function Consequences({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const now = useNow();
  const { t } = useWording();
  if (preview === 'none') return null;
  if (preview === 'pending' || preview === 'failed' || !preview.ok) {
    const isRefused = typeof preview === 'object';
    const words =
      preview === 'pending'
        ? t('rules.checking')
        : isRefused
          ? t(`rules.reason.${preview.reason}`)
          : t('rules.failed');
    return (
      <div className={styles.box} role={preview === 'pending' ? 'status' : 'alert'}>
        {words}
      </div>
    );
  }
  const { moved, keptScores, retimed } = preview;
  return (
    <div className={styles.box} role="status" data-testid="consequences">
      <p className={styles.head}>
        {moved.length === 0 ? t('rules.movesNone') : t('rules.moves', { count: moved.length })}
      </p>
      {moved.length > 0 && <MovedList moved={moved} at={now} first={SHOWN} hasLinks={false} />}
      {keptScores > 0 && <p className={styles.kept}>{t('rules.kept', { count: keptScores })}</p>}
      {retimed > 0 && <p className={styles.kept}>{t('rules.retimed', { count: retimed })}</p>}
    </div>
  );
}
