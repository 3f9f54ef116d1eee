import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUploadFilled } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { isForHelpDesk } from '../../../contract/outbox.ts';
import { inOrder } from '../../../domain/cases/event-order.ts';
import type { Entry } from '../board/entry.ts';
import { commandWords } from '../outbox/command-words.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { useCommandsOf } from './commands/use-commands-of.ts';
import { eventWords } from './event-words.ts';
import { type HistoryItem, historyOf } from './history-of.ts';
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
  unsent: {
    marginLeft: '6px',
    padding: '0 5px',
    borderRadius: '4px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    fontSize: '11px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  written: {
    display: 'block',
    marginTop: '2px',
    padding: '5px 9px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
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
  const { events, id } = entry.subject;
  const commands = useCommandsOf(id);
  const ordered = inOrder(events);
  const spans = new Map(historySpans(ordered, entry.clock, now).map((span, at) => [ordered[at]?.id, span]));
  return (
    <ol className={styles.list} data-testid="history">
      {historyOf(events, commands ?? [])
        .toReversed()
        .map((item) => {
          const span = item.kind === 'event' ? (spans.get(item.event.id) ?? null) : null;
          return (
            <Fragment key={item.kind === 'event' ? item.event.id : item.command.command.id}>
              {span !== null && <li className={styles.span}>{spanWords(span, wording)}</li>}
              <li className={styles.line}>
                <span className={styles.when}>{wording.when(item.at, now, BEIJING)}</span>
                <HistoryWords item={item} entry={entry} />
              </li>
            </Fragment>
          );
        })}
    </ol>
  );
}

function HistoryWords({ item, entry }: { readonly item: HistoryItem; readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { command } = item;
  const isUnsent = command !== null && command.state !== 'sent' && isForHelpDesk(command);
  const action = command?.command.action;
  const reason = reasonOf(item);
  const written = action?.kind === 'reply' || action?.kind === 'note' ? action.text : '';
  return (
    <span>
      {item.kind === 'event'
        ? eventWords(item.event, entry, wording, item.before)
        : t('event.by', {
            what: commandWords(item.command.command, wording),
            by: item.command.command.by,
          })}
      {isUnsent && (
        <span className={styles.unsent}>
          <ArrowUploadFilled fontSize={11} aria-hidden="true" /> {t('commands.mark.waiting')}
        </span>
      )}
      {reason !== undefined && <span className={styles.reason}>{t('event.reason', { reason })}</span>}
      {written !== '' && <span className={styles.written}>{written}</span>}
    </span>
  );
}

/** Why a severity was changed. */
function reasonOf(item: HistoryItem): string | undefined {
  if (item.kind === 'event') return item.event.kind === 'severity-changed' ? item.event.reason : undefined;
  const { action } = item.command.command;
  return action.kind === 'change-severity' ? action.reason : undefined;
}

function spanWords({ lengthMs, usedMs, pausedFor }: HistorySpan, { t, duration }: Wording): string {
  const length = duration(lengthMs);
  if (pausedFor !== null) return t('history.paused', { length });
  if (usedMs === 0) return t('history.closed', { length });
  if (usedMs === lengthMs) return t('history.counted', { length });
  return t('history.countedPart', { used: duration(usedMs), length });
}
