import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { inOrder } from '../../../domain/cases/timeline.ts';
import type { Entry } from '../board/entry.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { eventWords } from './event-words.ts';
import { type HistorySpan, historySpans } from './history-spans.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: '13px', lineHeight: '18px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '4px 0',
  },
  when: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  reason: { display: 'block', color: tokens.colorNeutralForeground3 },
  span: {
    marginLeft: '140px',
    padding: '1px 0 1px 10px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What happened to a case, in words, latest first, and what its clock did in between. */
export function HistoryList({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const events = inOrder(entry.subject.events);
  const spans = historySpans(events, entry.clock, now);
  return (
    <ol className={styles.list} data-testid="history">
      {events
        .map((event, at) => ({ event, span: spans[at] ?? null }))
        .toReversed()
        .map(({ event, span }) => (
          <Fragment key={event.id}>
            {span !== null && <li className={styles.span}>{spanWords(span, wording)}</li>}
            <li className={styles.line}>
              <span className={styles.when}>{wording.when(event.at, now, BEIJING)}</span>
              <span>
                {eventWords(event, entry, wording)}
                {event.kind === 'severity-changed' && event.reason !== undefined && (
                  <span className={styles.reason}>{wording.t('event.reason', { reason: event.reason })}</span>
                )}
              </span>
            </li>
          </Fragment>
        ))}
    </ol>
  );
}

function spanWords({ lengthMs, usedMs, pausedFor }: HistorySpan, { t, duration }: Wording): string {
  const length = duration(lengthMs);
  if (pausedFor !== null) return t('history.paused', { length });
  if (usedMs === 0) return t('history.closed', { length });
  if (usedMs === lengthMs) return t('history.counted', { length });
  return t('history.countedPart', { used: duration(usedMs), length });
}
