import { useDesk } from '../../desk/desk.ts';
import { sourceName } from '../../wording/source-name.ts';
import { useWording } from '../../wording/use-wording.ts';

/** Names sources by id; one that was removed is called that. */
export function useSourceName(): (sourceId: string) => string {
  const wording = useWording();
  const sources = useDesk((desk) => desk.sources);
  return (sourceId) => {
    const found = sources?.find((one) => one.sourceId === sourceId);
    if (found === undefined) return wording.t('twins.removedSource', { id: sourceId });
    return sourceName(found, wording);
  };
}
