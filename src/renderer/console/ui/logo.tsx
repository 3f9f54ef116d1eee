import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from './forced-colors.ts';

const useStyles = makeStyles({
  logo: {
    display: 'block',
    width: '26px',
    height: '26px',
    flexShrink: 0,
    color: tokens.colorBrandForeground1,
    [FORCED_COLORS]: { color: 'CanvasText' },
  },
});

/** A case whose lid is a clock running out. */
export function Logo() {
  const styles = useStyles();
  return (
    <svg className={styles.logo} viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="11" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.3" />
      <path
        d="M13 2a11 11 0 1 1-9.53 16.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="M13 7.5V13l4 2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
