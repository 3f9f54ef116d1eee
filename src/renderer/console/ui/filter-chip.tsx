import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useComeBack } from '../hands/come-back.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ chip: { minWidth: 0, fontWeight: 400 } });

interface Props {
  readonly words: string;
  readonly onRemove: () => void;
}

/** A part of a filter, to be taken away. */
export function FilterChip({ words, onRemove }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  useComeBack();
  return (
    <Button
      size="small"
      shape="circular"
      className={styles.chip}
      icon={<DismissRegular fontSize={12} />}
      iconPosition="after"
      aria-label={t('arrange.remove', { words })}
      title={t('arrange.remove', { words })}
      onClick={onRemove}
    >
      {words}
    </Button>
  );
}
