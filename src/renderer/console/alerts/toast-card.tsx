import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusSource } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { sourceIdIn } from '../../../domain/cases/twins/sources-of.ts';
import { bridge } from '../bridge.ts';
import { askPane } from '../case/commands/asked-store.ts';
import { useCaseInView } from '../case/use-case-in-view.ts';
import { sourceOf, useSources } from '../desk/use-sources.ts';
import { putsAway } from '../hands/puts-away.ts';
import { FEW_ROWS } from '../ui/few-rows.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { hide, putAway, type Toast } from './alert-store.ts';
import { leadTo } from './lead-to.ts';
import { PUT_AWAY_KEY } from './put-away-key.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

/** So narrow that a line has no room for all that can be done. */
const NARROW = '@media (max-width: 660px)';

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const TOAST_LINE = {
  flexGrow: 1,
  minWidth: 0,
  flexWrap: 'nowrap',
  padding: '5px 12px',
  borderTopWidth: 0,
  borderRightWidth: 0,
  borderBottomWidth: 0,
  borderRadius: 0,
  boxShadow: 'none',
} as const;
const TITLE_LINE = { flexGrow: 0, flexBasis: 'auto', ...ONE_LINE } as const;
const BODY_LINE = { order: 0, flexGrow: 1, flexBasis: 0, minWidth: 0, margin: 0, ...ONE_LINE } as const;
const BODY_PART_LINE = { display: 'inline', '&:not(:first-child)::before': { content: '" · "' } } as const;
const ACTS_LINE = { order: 0, flexBasis: 'auto', flexShrink: 0 } as const;

const useStyles = makeStyles({
  toast: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    padding: '8px 14px',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${clockTokens.clockRunning}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    [FEW_ROWS]: TOAST_LINE,
  },
  toastLine: TOAST_LINE,
  urgent: { borderLeftColor: clockTokens.clockOver },
  // What is told later tells it by its title, and in a line hides it.
  earlier: { flexWrap: 'nowrap', [FEW_ROWS]: { display: 'none' } },
  title: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 650,
    [FEW_ROWS]: TITLE_LINE,
  },
  titleLine: TITLE_LINE,
  // Below the title and what puts it away, which come first and last for those who listen.
  body: {
    order: 2,
    flexBasis: '100%',
    margin: '2px 0 8px',
    fontSize: '13px',
    lineHeight: '18px',
    [FEW_ROWS]: BODY_LINE,
  },
  bodyLine: BODY_LINE,
  bodyPart: { display: 'block', [FEW_ROWS]: BODY_PART_LINE },
  bodyPartLine: BODY_PART_LINE,
  acts: {
    order: 3,
    flexBasis: '100%',
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    '& > button': { minWidth: 'auto', whiteSpace: 'nowrap' },
    [FEW_ROWS]: ACTS_LINE,
  },
  actsLine: ACTS_LINE,
  more: { display: 'contents', [NARROW]: { display: 'none' } },
  none: { display: 'none' },
  putAway: { order: 1, flexShrink: 0, [FEW_ROWS]: { order: 0 } },
  putAwayLine: { order: 0 },
});

/** An alert of this window: in full as the latest, a line as an earlier one, or as what stays in sight. */
export const ToastCard = memo(function ToastCard({
  toast,
  as,
  hasKey,
  onSaid,
}: {
  readonly toast: Toast;
  readonly as: 'latest' | 'earlier' | 'line';
  /** Whether it is the one that the key puts away. */
  readonly hasKey: boolean;
  /** Hears what is to be said of it when it has gone. */
  readonly onSaid: (words: string) => void;
}) {
  const styles = useStyles();
  const { t, language } = useWording();
  const { caseId, canTake, place, severity } = toast;
  const { title, body } = toast.words[language];
  const isLine = as === 'line';
  const isEarlier = as === 'earlier';
  const putAwayWords = hasKey ? `${t('alerts.putAway')} (${PUT_AWAY_KEY})` : t('alerts.putAway');
  const canReply = useCanReply(caseId);
  const open = () => {
    if (canReply && caseId !== null) askPane(caseId, { form: 'reply' });
    else leadTo(toast);
    // Where several are listed, each is seen once it is opened.
    if (toast.place === 'centre' && caseId === null) hide(toast);
    else putAway(toast);
  };
  const take = async (id: string) => {
    await bridge.takeFromAlert({ caseId: id });
    putAway(toast);
  };
  return (
    <section
      {...useRestoreFocusSource()}
      className={mergeClasses(
        styles.toast,
        isLine && styles.toastLine,
        toast.isUrgent && styles.urgent,
        isEarlier && styles.earlier,
      )}
      aria-label={title}
      onKeyDown={(event) => {
        if (!putsAway(event)) return;
        event.preventDefault();
        putAway(toast);
      }}
      data-testid="alert-toast"
    >
      {severity !== null && <SeverityMark severity={severity} />}
      <span className={mergeClasses(styles.title, isLine && styles.titleLine)} title={title}>
        {title}
      </span>
      <p
        className={mergeClasses(styles.body, isLine && styles.bodyLine, isEarlier && styles.none)}
        title={body}
      >
        {body.split('\n').map((part) => (
          <span key={part} className={mergeClasses(styles.bodyPart, isLine && styles.bodyPartLine)}>
            {part}
          </span>
        ))}
      </p>
      <div className={mergeClasses(styles.acts, (isLine || isEarlier) && styles.actsLine)}>
        <Button size="small" appearance={as === 'latest' ? 'primary' : 'secondary'} onClick={open}>
          {caseId === null ? t(`alerts.leadTo.${place}`) : t(canReply ? 'commands.do.reply' : 'alerts.open')}
        </Button>
        {caseId !== null && (
          <span className={mergeClasses(styles.more, isEarlier && styles.none)}>
            {canTake && (
              <Button size="small" onClick={() => void take(caseId)}>
                {t('alerts.take')}
              </Button>
            )}
            <SnoozeMenu
              caseId={caseId}
              onDone={(words) => {
                onSaid(words);
                putAway(toast);
              }}
            />
          </span>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(styles.putAway, (isLine || isEarlier) && styles.putAwayLine)}
        icon={<DismissRegular />}
        aria-label={t('alerts.putAway')}
        title={putAwayWords}
        onClick={() => putAway(toast)}
      />
    </section>
  );
});

/** Whether the case of an alert is open before whoever reads it, who can reply to it: there is nothing to open. */
function useCanReply(caseId: string | null): boolean {
  const isOpen = useCaseInView() === caseId && caseId !== null;
  const sourceId = caseId === null ? '' : sourceIdIn(caseId);
  const isAble = useSources((sources) => sourceOf(sources, sourceId)?.abilities.includes('reply') ?? false);
  return isOpen && isAble;
}
