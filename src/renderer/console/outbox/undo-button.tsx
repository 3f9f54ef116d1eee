import { Button, type ButtonProps, makeStyles } from '@fluentui/react-components';
import { useComeBack } from '../hands/come-back.ts';
import { Keys } from '../hands/keys-mark.tsx';
import { UNDO_KEY } from '../hands/next-undo.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  words: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
});

interface Props extends Pick<ButtonProps, 'disabledFocusable'> {
  /** Whether the undo key would do this: it is shown then. */
  readonly isNext: boolean;
  readonly onUndo: () => void;
  readonly testId: string;
}

/** Takes back what is not sent yet. */
export function UndoButton({ isNext, onUndo, testId, ...rest }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  // It goes with what it took back.
  useComeBack();
  return (
    <Button
      {...rest}
      size="small"
      className={styles.button}
      aria-label={t('commands.undo')}
      aria-keyshortcuts={isNext ? UNDO_KEY : undefined}
      onClick={onUndo}
      data-testid={testId}
    >
      <span className={styles.words}>
        {t('commands.undo')}
        {isNext && <Keys keys={[UNDO_KEY]} />}
      </span>
    </Button>
  );
}
