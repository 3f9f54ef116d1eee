import { makeStyles, tokens } from '@fluentui/react-components';
import { clockTokens } from './theme.ts';

const useStyles = makeStyles({
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    backgroundColor: clockTokens.ground,
    padding: '2px 7px',
    borderRadius: '4px',
    userSelect: 'all',
    whiteSpace: 'nowrap',
  },
});

/** What is to be typed into a terminal; a click selects all of it. */
export function CommandLine({ children }: { readonly children: string }) {
  const styles = useStyles();
  return <code className={styles.command}>{children}</code>;
}
