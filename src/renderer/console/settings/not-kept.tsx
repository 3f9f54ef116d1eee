import { Button, makeStyles } from '@fluentui/react-components';
import type { SourceProblem } from '../../../contract/problem.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  said: { display: 'grid', rowGap: '8px', justifyItems: 'start', marginTop: '8px' },
});

interface Props {
  /** Why what was typed into a setting could not be kept; nothing is said while it is `null`. */
  readonly problem: SourceProblem | null;
  readonly onDiscard: () => void;
}

/** Says below a setting why it could not be kept, with the way to give up what was typed. */
export function NotKept({ problem, onDiscard }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  if (problem === null) return null;
  return (
    <div className={styles.said}>
      <ProblemText problem={problem} />
      <Button
        size="small"
        // Pressing it leaves no field: what is to be discarded would be tried once more, and move it from under the
        // hand.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onDiscard}
        data-testid="discard-setting"
      >
        {t('connections.discard')}
      </Button>
    </div>
  );
}
