import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { wishOf } from '../case/commands/wish.ts';
import { useComeBack } from '../hands/come-back.ts';
import { useNextUndo } from '../hands/next-undo.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { commandWords, progressWords, writtenIn } from './command-words.ts';
import { EditCommand } from './edit-command.tsx';
import { PendingTools } from './pending-tools.tsx';
import { useCommandDraft } from './use-command-draft.ts';
import { needsWord } from './use-unsent.ts';

const useStyles = makeStyles({
  command: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '9px',
    padding: '9px 11px',
    borderRadius: '8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    fontSize: '13px',
    lineHeight: '18px',
    [FORCED_COLORS]: { border: '1px dashed CanvasText' },
  },
  word: { border: `1px solid ${clockTokens.clockOver}`, backgroundColor: clockTokens.clockOverSoft },
  icon: { marginTop: '2px', fontSize: '14px' },
  iconWord: { color: clockTokens.clockOver },
  name: { fontWeight: 600 },
  quiet: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  said: { overflowWrap: 'anywhere' },
  // What the agent wrote is set off from what the program says of it.
  written: {
    margin: '4px 0 0',
    paddingLeft: '9px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
});

interface Props {
  readonly entry: OutboxEntry;
  /** What the case is called, where that is not clear from the place. */
  readonly caseKey?: string;
  /** Whether it has to be sent by the deadline, where that is known. */
  readonly isForDeadline?: boolean;
}

/** A command that has not reached its help desk: what it wants, what is in its way, and what can be done about it. */
export function PendingCommand({ entry, caseKey, isForDeadline = false }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { id } = entry.command;
  const wish = wishOf(entry.command);
  const [draft, setDraft] = useCommandDraft(id);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const isWaitingForWord = needsWord(entry);
  useComeBack();
  const next = useNextUndo();
  // In the list of all commands no key is heard.
  const isNext = caseKey === undefined && next?.of === 'case' && next.entry.command.id === id;
  const Icon = isWaitingForWord ? ErrorCircleFilled : ArrowUploadFilled;
  const tell = (outcome: Outcome) => setProblem(outcome.ok ? null : outcome.problem);
  return (
    <li
      className={mergeClasses(styles.command, isWaitingForWord && styles.word)}
      data-testid="pending-command"
      data-state={entry.state}
    >
      <Icon className={mergeClasses(styles.icon, isWaitingForWord && styles.iconWord)} aria-hidden="true" />
      <div>
        <span className={styles.name}>
          {caseKey === undefined ? '' : `${caseKey} · `}
          {commandWords(entry.command, wording)}
        </span>
        {writtenIn(wish) !== '' && draft === null && wish.kind !== 'assign' && (
          <p className={styles.written}>{writtenIn(wish)}</p>
        )}
        <p className={styles.quiet}>{progressWords(entry, wording, isForDeadline)}</p>
        {entry.problem !== null && (
          <p className={styles.quiet}>
            {t(`problem.${entry.problem.code}.way`, { subject: entry.problem.subject })}
          </p>
        )}
        {entry.problem !== null && entry.problem.detail !== '' && (
          <p className={mergeClasses(styles.quiet, styles.said)} data-testid="command-detail">
            {t('notice.detail', { detail: entry.problem.detail })}
          </p>
        )}
        {draft !== null && <EditCommand command={entry.command} draft={draft} onChange={setDraft} />}
        {problem !== null && <p role="alert">{t(`problem.${problem.code}.title`)}</p>}
        <PendingTools entry={entry} draft={draft} onDraft={setDraft} isNext={isNext} onOutcome={tell} />
      </div>
    </li>
  );
}
