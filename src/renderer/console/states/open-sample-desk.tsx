import { Button, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { bridge } from '../bridge.ts';
import { ProblemText } from '../connections/check-steps.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ button: { paddingLeft: 0 } });

/** Opens the sample desk in a window of its own, beside what is here. */
export function OpenSampleDesk() {
  const styles = useStyles();
  const { t } = useWording();
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const open = async () => {
    const outcome = await bridge.openSampleDesk();
    setProblem(outcome.ok ? null : outcome.problem);
  };
  return (
    <>
      <Button
        className={styles.button}
        appearance="transparent"
        icon={<OpenRegular />}
        onClick={() => void open()}
        data-testid="welcome-sample"
      >
        {t('empty.welcomeOpenSample')}
      </Button>
      {problem !== null && <ProblemText problem={problem} />}
    </>
  );
}
