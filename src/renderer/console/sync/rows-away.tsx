import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useComeBack } from '../hands/come-back.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  act: { marginTop: '10px' },
  away: { fontSize: '13px', lineHeight: '19px', color: tokens.colorNeutralForeground2 },
  again: { fontSize: 'inherit' },
});

interface Props {
  readonly onPress: () => void;
  readonly place: RefObject<HTMLDivElement | null>;
  /** Where what undoes it is: that has the focus once this one went with what it did. */
  readonly counterpart: RefObject<HTMLDivElement | null>;
}

/** Puts the rows on the list away. */
export function PutAway({ onPress, place, counterpart }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  useComeBack(counterpart);
  return (
    <div ref={place} className={styles.act}>
      <Button
        size="small"
        title={t('sync.setAside.putAwayHint')}
        onClick={onPress}
        data-testid="set-aside-put-away"
      >
        {t('sync.setAside.putAway')}
      </Button>
    </div>
  );
}

/** How many rows are put away, and their way back. */
export function RowsAway({ count, onPress, place, counterpart }: Props & { readonly count: number }) {
  const styles = useStyles();
  const { t, number } = useWording();
  useComeBack(counterpart);
  return (
    <div ref={place} className={styles.away} data-testid="set-aside-away">
      {t('sync.setAside.away', { count, rows: number(count) })}{' '}
      <Link as="button" inline className={styles.again} onClick={onPress} data-testid="set-aside-again">
        {t('sync.setAside.again')}
      </Link>
    </div>
  );
}
