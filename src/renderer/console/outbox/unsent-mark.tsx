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
  heard: { position: 'absolute', clipPath: 'inset(50%)' },
  word: {
    border: `1px solid ${clockTokens.clockOver}`,
    color: clockTokens.clockOver,
    backgroundColor: clockTokens.clockOverSoft,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
});

interface Props {
  readonly caseId: string;
  /** Where there is little room the words are heard and shown on demand only, so that the subject can be read. */
  readonly isTight?: boolean;
}

/** Says that something about a case has not reached its help desk: by an arrow or a warning, and in words. */
export function UnsentMark({ caseId, isTight = false }: Props) {
  const unsent = useUnsent(caseId);
  return unsent === null ? null : <Mark unsent={unsent} isTight={isTight} />;
}

function Mark({ unsent, isTight }: { readonly unsent: Unsent; readonly isTight: boolean }) {
  const styles = useStyles();
  const { t } = useWording();
  const isWaiting = unsent === 'waiting';
  const Icon = isWaiting ? ArrowUploadFilled : ErrorCircleFilled;
  return (
    <span
      className={mergeClasses(styles.mark, !isWaiting && styles.word)}
      data-testid="unsent-mark"
      data-unsent={unsent}
      title={isTight ? t(`commands.mark.${unsent}`) : undefined}
    >
      <Icon fontSize={11} aria-hidden="true" />
      <span className={isTight ? styles.heard : undefined}>{t(`commands.mark.${unsent}`)}</span>
    </span>
  );
}
