import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  keys: { display: 'inline-flex', gap: '6px', flexWrap: 'wrap' },
  key: {
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '18px',
    padding: '0 6px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
  },
});

/** Keys as they are on the keyboard; any of them does it. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
