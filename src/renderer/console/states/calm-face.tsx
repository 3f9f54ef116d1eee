import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clockTokens } from '../ui/theme.ts';

const useStyles = makeStyles({
  calm: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '56px', color: tokens.colorNeutralForeground3, display: 'flex' },
  clear: { color: clockTokens.clockMet },
  title: {
    margin: '8px 0 0',
    fontSize: '22px',
    lineHeight: '28px',
    fontWeight: 600,
    letterSpacing: '-0.01em',
  },
  text: {
    margin: 0,
    maxWidth: '46ch',
    textWrap: 'balance',
    fontSize: '14px',
    lineHeight: '21px',
    color: tokens.colorNeutralForeground2,
  },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** Whether it is good news. */
  readonly isClear?: boolean;
  readonly testId: string;
  /** The ways out. */
  readonly children?: ReactNode;
}

/** What stands in the place of a list that has nothing to show: why, and the ways out. */
export function CalmFace({ icon, title, text, isClear = false, testId, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.calm} role="status" data-testid={testId}>
      <span className={mergeClasses(styles.icon, isClear && styles.clear)} aria-hidden="true">
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children !== undefined && <div className={styles.ways}>{children}</div>}
    </div>
  );
}
