import { makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  mark: {
    fontSize: '11px',
    lineHeight: '16px',
    padding: '0 6px',
    borderRadius: '4px',
    whiteSpace: 'nowrap',
    border: `1px dashed ${tokens.colorNeutralForeground3}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says that nobody has confirmed this: it is the program's guess. */
export function GuessMark() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <span className={styles.mark} title={t('import.guessHint')} data-testid="guess">
      {t('import.guess')}
    </span>
  );
}
