import { useEffect } from 'react';
import { useWording } from '../wording/use-wording.ts';
import { clearAsked } from './commands/asked-store.ts';

/** That a case is not kept here; nothing that was asked of its page will be done. */
export function CaseGone({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  useEffect(clearAsked, []);
  return <p>{t('case.gone', { id: caseId })}</p>;
}
