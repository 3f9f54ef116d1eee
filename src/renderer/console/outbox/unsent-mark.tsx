import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { type Unsent, useUnsent } from './use-unsent.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    alignSelf: 'center',
    fontSize: '11px',
    lineHeight: '16px',
    padding: '0 6px',
    borderRadius: '4px',
    whiteSpace: 'nowrap',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    [FORCED_COLORS]: { border: '1px dashed CanvasText' },
  },
  word: {
    border: `1px solid ${clockTokens.clockOver}`,
    color: clockTokens.clockOver,
    backgroundColor: clockTokens.clockOverSoft,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
});

/** Says that something about a case has not reached its help desk: by an arrow or a warning, and in words. */
export function UnsentMark({ caseId }: { readonly caseId: string }) {
  const unsent = useUnsent(caseId);
  return unsent === null ? null : <Mark unsent={unsent} />;
}

function Mark({ unsent }: { readonly unsent: Unsent }) {
  const styles = useStyles();
  const { t } = useWording();
  const isWaiting = unsent === 'waiting';
  const Icon = isWaiting ? ArrowUploadFilled : ErrorCircleFilled;
  return (
    <span
      className={mergeClasses(styles.mark, !isWaiting && styles.word)}
      data-testid="unsent-mark"
      data-unsent={unsent}
    >
      <Icon fontSize={11} aria-hidden="true" />
      {t(`commands.mark.${unsent}`)}
    </span>
  );
}
