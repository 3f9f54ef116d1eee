import { makeStyles } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clockTokens } from '../ui/theme.ts';

const useStyles = makeStyles({
  breached: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: '0 0 8px',
    fontSize: '13px',
    fontWeight: 600,
    color: clockTokens.clockOver,
  },
});

/** Warns of a change that would put a clock past its deadline the moment it is made. */
export function BreachedAtOnce({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.breached} data-testid="preview-breached">
      <WarningFilled aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
