import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  toggles: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    maxHeight: '132px',
    overflowY: 'auto',
    padding: '2px',
  },
});

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly testId: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Names to choose several of, each pressed or not. */
export function Toggles({ label, names, chosen, testId, onChange }: Props) {
  const styles = useStyles();
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  // What was typed and is not among the names is chosen all the same.
  const typed = chosen.filter((one) => !names.some((name) => isSame(name, one)));
  return (
    <fieldset className={styles.toggles} aria-label={label} style={{ border: 0, margin: 0 }}>
      {[...names, ...typed].map((name) => {
        const isChosen = chosen.some((one) => isSame(one, name));
        return (
          <ToggleButton
            key={name}
            size="small"
            checked={isChosen}
            icon={isChosen ? <CheckmarkRegular /> : null}
            data-testid={testId}
            onClick={() =>
              onChange(isChosen ? chosen.filter((one) => !isSame(one, name)) : [...chosen, name])
            }
          >
            {name}
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
