import { useSourceName } from '../case/twins/use-source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { useImportStyles } from './import-styles.ts';

/** How many cases of a file other sources have already, by source: they are counted once. */
export function OtherSources({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const shared = useImportStyles();
  const { t, number } = useWording();
  const nameOf = useSourceName();
  return Object.entries(counts).map(([sourceId, count]) => (
    <p key={sourceId} className={shared.text} data-testid="import-elsewhere">
      {t('twins.elsewhere', { count, cases: number(count), source: nameOf(sourceId) })}
    </p>
  ));
}
