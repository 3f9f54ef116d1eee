import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useComeBack } from '../hands/come-back.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: `8px ${tokens.spacingHorizontalXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  error: { backgroundColor: clockTokens.clockOverSoft },
  warning: { backgroundColor: clockTokens.clockNearSoft },
  quiet: { backgroundColor: 'transparent' },
  icon: { fontSize: '20px', flexShrink: 0, display: 'flex' },
  errorIcon: { color: clockTokens.clockOver },
  warningIcon: { color: clockTokens.clockNear },
  words: { flexGrow: 1, minWidth: 0, fontSize: '13px', lineHeight: '18px' },
  title: { fontWeight: 650, marginRight: '8px' },
  text: { color: tokens.colorNeutralForeground2 },
  detail: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', alignItems: 'center', gap: '6px', flexShrink: 0 },
});

interface Props {
  readonly intent: 'error' | 'warning' | 'quiet';
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
  /** Puts it away, for what is told at the bell as well; others stay until they are over. */
  readonly onPutAway?: () => void;
  readonly children?: ReactNode;
}

/** A line above the board: what is wrong and what to do, with the means to do it. */
export function NoticeBar({ intent, code, title, text, detail = '', onPutAway, children }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  useComeBack();
  return (
    <div
      role={intent === 'error' ? 'alert' : 'status'}
      className={mergeClasses(styles.bar, styles[intent])}
      data-testid="problem-banner"
      data-code={code}
    >
      <span
        className={mergeClasses(
          styles.icon,
          intent === 'error' && styles.errorIcon,
          intent === 'warning' && styles.warningIcon,
        )}
        aria-hidden="true"
      >
        {intent === 'error' && <ErrorCircleFilled />}
        {intent === 'warning' && <WarningFilled />}
        {intent === 'quiet' && <InfoRegular />}
      </span>
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.text}>{text}</span>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </div>
      {(children !== undefined || onPutAway !== undefined) && (
        <div className={styles.actions}>
          {children}
          {onPutAway !== undefined && (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('notice.putAway')}
              title={t('notice.putAway')}
              onClick={onPutAway}
              data-testid="notice-put-away"
            />
          )}
        </div>
      )}
    </div>
  );
}
