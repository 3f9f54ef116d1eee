import { mergeClasses, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceState } from '../../../contract/source-state.ts';
import { AGE_STEP_MS, OFFSET_WARNING_MS, staleSince } from '../desk/freshness.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { useChipStyles } from './chip-styles.ts';
import { SourceChip } from './source-chip.tsx';
import { SourceIcon } from './source-icon.tsx';
import { ageWords, offsetFigure, statusWords } from './source-words.ts';
import { furthestOff, isFailing, isTroubled, oldestOf } from './worst-of.ts';

/** Several sources in the room of one: what is worst of each, and all of them when it is pressed. */
export function SourceSummary({ states }: { readonly states: readonly SourceState[] }) {
  const styles = useChipStyles();
  const wording = useWording();
  const { t } = wording;
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  const [isOpen, setOpen] = useState(false);
  const troubled = states.filter(isTroubled);
  const oldest = oldestOf(states);
  const shown = troubled[0] ?? oldest;
  const isStale = oldest !== null && staleSince(oldest, now, oldAfterMs) !== null;
  const status = troubled[0] === undefined ? null : statusWords(troubled[0], now, wording);
  const offset = furthestOff(states);
  const isOff = offset !== null && Math.abs(offset) > OFFSET_WARNING_MS;
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className={mergeClasses(
            styles.chip,
            (isStale || isOff || troubled.length > 0) && styles.warned,
            troubled.some(isFailing) && styles.failed,
          )}
          data-testid="source-summary"
        >
          {shown !== null && <SourceIcon state={shown} isStale={isStale} />}
          <span className={styles.words}>
            <span className={styles.top}>
              <span className={styles.cut}>
                <span className={styles.name}>{t('source.several', { count: states.length })}</span>
                {status !== null && (
                  <span className={styles.line}>
                    {' '}
                    · {t('source.of', { name: troubled[0]?.name, status })}
                  </span>
                )}
              </span>
              {offset !== null && (
                <span className={mergeClasses(styles.line, isOff && styles.amber)}>
                  {t('source.offset', { offset: offsetFigure(offset, wording) })}
                </span>
              )}
            </span>
            {oldest !== null && (
              <span className={mergeClasses(styles.line, isStale && styles.amber)}>
                {ageWords(oldest, now, oldAfterMs, wording)}
              </span>
            )}
          </span>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.all} aria-label={t('header.sources')}>
        <ul className={styles.list}>
          {states.map((state) => (
            <li key={state.sourceId}>
              <SourceChip state={state} onOpen={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
