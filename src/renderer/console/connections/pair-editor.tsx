import { Badge, Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { focusNextButton } from '../ui/focus-next-button.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ValuePair } from './draft.ts';

const useStyles = makeStyles({
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto 32px',
    gap: '6px',
    alignItems: 'center',
  },
  head: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  add: { justifySelf: 'start' },
});

/** A word that a value can be read as. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly pairs: readonly ValuePair[];
  readonly choices: readonly Choice[];
  readonly hasError: boolean;
  readonly onChange: (pairs: readonly ValuePair[]) => void;
}

/** Which value of a field is read as which word, line by line. */
export function PairEditor({ label, pairs, choices, hasError, onChange }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const change = (key: number, part: Partial<ValuePair>) =>
    onChange(pairs.map((pair) => (pair.key === key ? { ...pair, ...part, isGuess: false } : pair)));
  const add = () => {
    const key = Math.max(-1, ...pairs.map((pair) => pair.key)) + 1;
    onChange([...pairs, { key, says: '', readAs: choices[0]?.value ?? '' }]);
  };
  return (
    <Field
      validationState={hasError ? 'error' : 'none'}
      validationMessage={hasError ? t('connections.error.values') : null}
    >
      <fieldset style={{ border: 0, margin: 0, padding: 0 }} aria-label={label}>
        <div className={styles.pairs}>
          <span className={styles.head}>{t('connections.says')}</span>
          <span className={styles.head}>{t('connections.readAs')}</span>
          <span />
          <span />
          {pairs.map(({ key, says, readAs, isGuess }, at) => (
            <PairLine
              key={key}
              line={at + 1}
              says={says}
              readAs={readAs}
              isGuess={isGuess === true}
              choices={choices}
              onChange={(part) => change(key, part)}
              onRemove={() => onChange(pairs.filter((pair) => pair.key !== key))}
            />
          ))}
        </div>
        <Button appearance="subtle" size="small" icon={<AddRegular />} className={styles.add} onClick={add}>
          {t('connections.addValue')}
        </Button>
      </fieldset>
    </Field>
  );
}

interface LineProps {
  /** Which it is, counted from 1. */
  readonly line: number;
  readonly says: string;
  readonly readAs: string;
  readonly isGuess: boolean;
  readonly choices: readonly Choice[];
  readonly onChange: (part: Partial<ValuePair>) => void;
  readonly onRemove: () => void;
}

function PairLine({ line, says, readAs, isGuess, choices, onChange, onRemove }: LineProps) {
  const { t } = useWording();
  return (
    <>
      <Input
        size="small"
        value={says}
        aria-label={t('connections.saysInLine', { line })}
        onChange={(_, { value }) => onChange({ says: value })}
      />
      <Select
        size="small"
        value={readAs}
        aria-label={t('connections.readAsInLine', { line })}
        onChange={(_, { value }) => onChange({ readAs: value })}
      >
        <option value="">{t('survey.unmapped')}</option>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <span>
        {isGuess && (
          <Badge appearance="outline" color="informative" data-testid="guess">
            {t('survey.guess')}
          </Badge>
        )}
        {readAs === '' && (
          <Badge appearance="outline" color="warning" data-testid="unmapped">
            {t('survey.flagged')}
          </Badge>
        )}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={
          says === '' ? t('connections.removeLine', { line }) : t('connections.removeValue', { value: says })
        }
        onClick={({ currentTarget }) => {
          focusNextButton(currentTarget, 'fieldset');
          onRemove();
        }}
      />
    </>
  );
}
