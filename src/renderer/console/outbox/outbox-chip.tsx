import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { isForHelpDesk, type OutboxEntry } from '../../../contract/outbox.ts';
import { useDesk } from '../desk/desk.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { PendingCommand } from './pending-command.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { needsWord } from './use-unsent.ts';

const useStyles = makeStyles({
  chip: { minWidth: 0, flexShrink: 0, whiteSpace: 'pre', fontVariantNumeric: 'tabular-nums' },
  // The header is one line there and stays so: what it says of the data is worth more than this.
  what: { '@media (min-width: 1101px) and (max-width: 1720px)': { display: 'none' } },
  word: { color: clockTokens.clockOver, border: `1px solid ${clockTokens.clockOver}` },
  surface: { width: 'min(440px, 90vw)', maxHeight: '70vh', overflowY: 'auto', boxSizing: 'border-box' },
  title: { margin: 0, fontSize: '15px', lineHeight: '20px', fontWeight: 600 },
  hint: {
    margin: '2px 0 10px',
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  list: { display: 'grid', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** How many commands have not reached their help desks, and which; nothing while there are none. */
export function OutboxChip() {
  const all = useDesk((desk) => desk.outbox);
  const outbox = all.filter(isForHelpDesk);
  return outbox.length === 0 ? null : <FilledOutbox outbox={outbox} />;
}

function FilledOutbox({ outbox }: { readonly outbox: readonly OutboxEntry[] }) {
  const styles = useStyles();
  const { t, number } = useWording();
  const { length: count } = outbox;
  const words = t('commands.chip', { count });
  const isWaitingForWord = outbox.some(needsWord);
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          className={mergeClasses(styles.chip, isWaitingForWord && styles.word)}
          icon={isWaitingForWord ? <ErrorCircleFilled /> : <ArrowUploadFilled />}
          aria-label={words}
          title={words}
          data-testid="outbox-chip"
        >
          {number(count)}
          <span className={styles.what}> {t('commands.chipWhat', { count })}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('commands.outbox')} data-testid="outbox">
        <h2 className={styles.title}>{t('commands.outbox')}</h2>
        <p className={styles.hint}>{t('commands.outboxHint')}</p>
        <CommandList outbox={outbox} />
      </PopoverSurface>
    </Popover>
  );
}

/** The commands once it is known what their cases are called; what waits for a word stands first. */
function CommandList({ outbox }: { readonly outbox: readonly OutboxEntry[] }) {
  const styles = useStyles();
  const keys = useCaseKeys(outbox.map(({ command }) => command.caseId));
  if (keys === undefined) return null;
  const sorted = [...outbox.filter(needsWord), ...outbox.filter((entry) => !needsWord(entry))];
  return (
    <ul className={styles.list}>
      {sorted.map((entry) => {
        const { id, caseId } = entry.command;
        return <PendingCommand key={id} entry={entry} caseKey={keys.get(caseId) ?? caseId} />;
      })}
    </ul>
  );
}
