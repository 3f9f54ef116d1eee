import { mergeClasses } from '@fluentui/react-components';
import { isAskedAgain } from '../../../contract/source.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import { AGE_STEP_MS, OFFSET_WARNING_MS, staleSince } from '../desk/freshness.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';
import { openConnections } from '../view-state.ts';
import { sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { useChipStyles } from './chip-styles.ts';
import { SourceIcon } from './source-icon.tsx';
import { ageWords, offsetFigure, statusWords } from './source-words.ts';
import { isFailing } from './worst-of.ts';

interface Props {
  readonly state: SourceState;
  /** It was pressed, and its connection is about to open. */
  readonly onOpen?: () => void;
}

/** One source: what it is doing, how old its data are, and how far its server's clock is off. */
export function SourceChip({ state, onOpen }: Props) {
  const styles = useChipStyles();
  const wording = useWording();
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  const { t } = wording;
  const { problem, serverOffsetMs } = state;
  const isFailed = isFailing(state);
  const isStale = staleSince(state, now, oldAfterMs) !== null;
  const isOff = serverOffsetMs !== null && Math.abs(serverOffsetMs) > OFFSET_WARNING_MS;
  const offset = offsetFigure(serverOffsetMs ?? 0, wording);
  const hasServer = isAskedAgain(state.kind);
  const status = statusWords(state, now, wording);
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.chip,
        (isStale || isOff || ['waiting-for-secret', 'paused'].includes(state.activity)) && styles.warned,
        isFailed && styles.failed,
      )}
      onClick={() => {
        onOpen?.();
        openConnections(state.sourceId);
      }}
      data-testid="source-chip"
      data-source={state.sourceId}
      data-activity={state.activity}
      data-problem={problem?.code}
    >
      <SourceIcon state={state} isStale={isStale} />
      <span className={styles.words}>
        <span className={styles.top}>
          <span className={styles.cut}>
            <span className={styles.name}>{sourceName(state, wording)}</span>
            {status !== null && (
              <span className={mergeClasses(styles.line, isFailed && styles.red)}> · {status}</span>
            )}
          </span>
          {hasServer && (
            <span
              className={mergeClasses(styles.line, isOff && styles.amber)}
              title={isOff ? t('source.offsetWarning', { offset }) : undefined}
              data-testid="clock-offset"
              data-warning={isOff}
            >
              {serverOffsetMs === null ? t('source.offsetUnknown') : t('source.offset', { offset })}
            </span>
          )}
        </span>
        <span
          className={mergeClasses(styles.line, isStale && styles.amber)}
          data-testid="data-age"
          data-stale={isStale}
        >
          {ageWords(state, now, oldAfterMs, wording)}
        </span>
      </span>
    </button>
  );
}
