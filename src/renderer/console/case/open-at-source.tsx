import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { bridge } from '../bridge.ts';
import { useWording } from '../wording/use-wording.ts';

/** Opens the case's page at its source; says so when that cannot be done. */
export function OpenAtSource({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const open = async () => {
    const outcome = await bridge.openAtSource({ caseId });
    setProblem(outcome.ok ? null : outcome.problem);
  };
  return (
    <>
      {problem !== null && (
        <span role="alert">{t('case.openFailed', { title: t(`problem.${problem.code}.title`) })}</span>
      )}
      <Button icon={<OpenRegular />} size="small" onClick={() => void open()} data-testid="open-at-source">
        {t('case.open')}
      </Button>
    </>
  );
}
