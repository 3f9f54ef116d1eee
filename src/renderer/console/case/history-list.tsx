import { makeStyles, tokens } from '@fluentui/react-components';
import { inOrder } from '../../../domain/cases/timeline.ts';
import type { Entry } from '../board/entry.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { eventWords } from './event-words.ts';

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
});

/** What happened to a case, in words, latest first. */
export function HistoryList({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  return (
    <ol className={styles.list} data-testid="history">
      {inOrder(entry.subject.events)
        .toReversed()
        .map((event) => (
          <li key={event.id} className={styles.line}>
            <span className={styles.when}>{wording.when(event.at, now, BEIJING)}</span>
            <span>
              {eventWords(event, entry, wording)}
              {event.kind === 'severity-changed' && event.reason !== undefined && (
                <span className={styles.reason}>{wording.t('event.reason', { reason: event.reason })}</span>
              )}
            </span>
          </li>
        ))}
    </ol>
  );
}
