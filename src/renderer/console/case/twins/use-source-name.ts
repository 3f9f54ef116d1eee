import { useDesk } from '../../desk/desk.ts';
import { useWording } from '../../wording/use-wording.ts';

/** Names sources by id; one that was removed is called that. */
export function useSourceName(): (sourceId: string) => string {
  const { t } = useWording();
  const sources = useDesk((desk) => desk.sources);
  return (sourceId) => {
    const found = sources?.find((one) => one.sourceId === sourceId);
    if (found === undefined) return t('twins.removedSource', { id: sourceId });
    return found.kind === 'logged-here' ? t('source.kind.logged-here') : found.name;
  };
}
