import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useWording } from '../wording/use-wording.ts';

/** Opens the case's page at its source; says so when that cannot be done. */
export function OpenAtSource({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  const [problem, setProblem] = useState('');
  const open = async () => {
    const outcome = await bridge.openAtSource({ caseId });
    setProblem(outcome.ok ? '' : t('case.openFailed', { title: t(`problem.${outcome.problem.code}.title`) }));
  };
  return (
    <>
      {problem !== '' && <span role="alert">{problem}</span>}
      <Button icon={<OpenRegular />} size="small" onClick={() => void open()} data-testid="open-at-source">
        {t('case.open')}
      </Button>
    </>
  );
}
