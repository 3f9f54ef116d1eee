import { makeStyles } from '@fluentui/react-components';
import { Keys } from '../hands/keys-mark.tsx';

const useStyles = makeStyles({ keys: { display: 'flex', flexWrap: 'wrap', gap: '14px' } });

/** The keys that make everything larger, smaller, and as it was. */
export function ZoomKeys() {
  const styles = useStyles();
  return (
    <div className={styles.keys}>
      {['Ctrl++', 'Ctrl+−', 'Ctrl+0'].map((keys) => (
        <Keys key={keys} keys={[keys]} />
      ))}
    </div>
  );
}
