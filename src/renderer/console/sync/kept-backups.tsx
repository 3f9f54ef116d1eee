import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ConsoleAnswer } from '../../../contract/console.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  none: { margin: 0, maxWidth: '74ch', fontSize: '13px', lineHeight: '19px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  line: { display: 'flex', gap: '14px', alignItems: 'center', flexWrap: 'wrap', fontSize: '13px' },
  when: { minWidth: '150px', fontVariantNumeric: 'tabular-nums' },
  size: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly kept: ConsoleAnswer<'backup:list'>['kept'];
  /** Whether none can be chosen now. */
  readonly isBusy: boolean;
  readonly onChoose: (name: string) => void;
}

/** The backups in the folder, each with the way to restore it. */
export function KeptBackups({ kept, isBusy, onChoose }: Props) {
  const styles = useStyles();
  const { t, when, number } = useWording();
  const now = useNow();
  return (
    <>
      {kept.length === 0 && <p className={styles.none}>{t('backup.none')}</p>}
      <ul className={styles.list}>
        {kept.map(({ name, madeAt, reason, bytes }) => {
          const made = when(madeAt, now, BEIJING);
          const why = t(`backup.reason.${reason}`);
          return (
            <li key={name} className={styles.line} data-testid="kept-backup" data-reason={reason}>
              <span className={styles.when}>{made}</span>
              <span>{why}</span>
              <span className={styles.size}>
                {t('backup.size', { size: number(Math.ceil(bytes / 1024)) })}
              </span>
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={t('backup.restoreOf', { made, why })}
                onClick={() => onChoose(name)}
              >
                {t('backup.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
