import { ProgressBar } from '@fluentui/react-components';
import type { SourceState } from '../../../contract/source-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { useImportStyles } from './import-styles.ts';

interface Props {
  readonly progress: SourceState['progress'];
  readonly isPaused: boolean;
}

/** How many cases are stored of how many, and what becomes of the rest. */
export function HowFar({ progress, isPaused }: Props) {
  const shared = useImportStyles();
  const { t, number } = useWording();
  const { done, total } = progress ?? { done: 0, total: null };
  return (
    <>
      {!(isPaused && total === null) && (
        <ProgressBar
          aria-label={t('sync.progress')}
          {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
        />
      )}
      {total !== null && (
        <p className={shared.figures} role="status" data-testid="import-progress">
          {t('source.syncingOf', { done: number(done), total: number(total) })}
        </p>
      )}
      <p className={shared.text}>{t(isPaused ? 'import.pausedText' : 'import.goesOn')}</p>
    </>
  );
}
