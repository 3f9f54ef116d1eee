import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clockTokens } from '../ui/theme.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 12px 8px 18px',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: clockTokens.clockNearSoft,
  },
  words: { flexGrow: 1 },
  act: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** What holds for all alerts now, above the list of the latest, and what can be done about it. */
export function CentreLine(props: {
  readonly words: string;
  readonly testId: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="status" data-testid={props.testId}>
      <span className={styles.words}>{props.words}</span>
      <span className={styles.act}>{props.children}</span>
    </div>
  );
}
